package org.blogimg.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import org.blogimg.api.image.SourceType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real pictures of real posts as uploads, judged by a reader and a decoder that are not ours. */
final class RealPicturesTest {
    private static final Path FOLDER = Path.of(System.getProperty("blogimg.samples", "../../../shared/samples"))
            .resolve("pictures");
    private static final Set<String> STRUCTURE =
            Set.of("File Type", "JPEG", "JFIF", "Huffman", "PNG-IHDR", "PNG-PLTE", "PNG-tRNS");

    private static final Map<Path, CleanPicture> CLEANED = new HashMap<>();

    @BeforeAll
    static void samplesAreThere() {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("skipped: no real pictures at " + FOLDER.toAbsolutePath());
        }
        assumeTrue(Files.isDirectory(FOLDER));
    }

    @Test
    void uploadsShouldKeepNothingOfTheirMetadata() throws Exception {
        int withMetadata = 0;
        for (Path sample : samples()) {
            byte[] file = Files.readAllBytes(sample);
            CleanPicture clean = upload(sample, file);

            withMetadata += STRUCTURE.containsAll(directories(file)) ? 0 : 1;
            for (Encoded size : clean.sizes()) {
                Set<String> left = directories(Made.bytes(size));
                assertTrue(STRUCTURE.containsAll(left), sample.getFileName() + " still has " + left);
            }
        }
        assertTrue(withMetadata >= 5, "the samples should have metadata, or this proves nothing: " + withMetadata);
    }

    @Test
    void generatedPicturesShouldCarryOneMarkAndNothingElse() throws Exception {
        for (Path sample : samples().subList(0, 12)) {
            CleanPicture clean = Cleaning.clean(Files.readAllBytes(sample), SourceType.TRAINED_ALGORITHMIC_MEDIA);

            for (Encoded size : clean.sizes()) {
                Set<String> left = directories(Made.bytes(size));
                left.removeAll(STRUCTURE);
                assertEquals(Set.of("XMP"), left, sample.getFileName() + " " + size);
            }
        }
    }

    @Test
    void uprightSizeShouldBeThatOfTheOriginal() throws Exception {
        for (Path sample : samples()) {
            byte[] file = Files.readAllBytes(sample);
            BufferedImage original = ImageIO.read(new ByteArrayInputStream(file));
            boolean onItsSide = orientation(file) >= 5;

            Encoded clean = upload(sample, file).itself();

            assertEquals(onItsSide ? original.getHeight() : original.getWidth(), clean.width(), sample.toString());
            assertEquals(onItsSide ? original.getWidth() : original.getHeight(), clean.height(), sample.toString());
        }
    }

    @Test
    void coloursShouldBeThoseOfTheOriginal() throws Exception {
        for (Path sample : samples()) {
            byte[] file = Files.readAllBytes(sample);
            BufferedImage original = onWhite(ImageIO.read(new ByteArrayInputStream(file)));
            CleanPicture cleaned = upload(sample, file);
            if (orientation(file) == 1) {
                BufferedImage clean = onWhite(Made.read(cleaned.itself()));
                double difference = meanDifference(original, clean);
                assertTrue(difference < 3.0, sample.getFileName() + " differs by " + difference);
            }
        }
    }

    private static CleanPicture upload(Path sample, byte[] file) {
        return CLEANED.computeIfAbsent(sample, path -> Cleaning.clean(file));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static Set<String> directories(byte[] file) throws ImageProcessingException, IOException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
        Set<String> names = new TreeSet<>();
        for (Directory directory : metadata.getDirectories()) {
            names.add(directory.getName());
        }
        return names;
    }

    private static int orientation(byte[] file) throws ImageProcessingException, IOException, MetadataException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        boolean says = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION);
        return says ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
    }

    /** Java paints grey with transparency too light, because it takes grey for linear: read its samples instead. */
    private static BufferedImage greyAsStored(BufferedImage image) {
        Raster from = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel || from.getNumBands() != 2) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                plain.setRGB(x, y, from.getSample(x, y, 1) << 24 | from.getSample(x, y, 0) * 0x010101);
            }
        }
        return plain;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage page = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.drawImage(greyAsStored(image), 0, 0, null);
        pen.dispose();
        return page;
    }

    private static double meanDifference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                sum += Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF))
                        + Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF))
                        + Math.abs((a & 0xFF) - (b & 0xFF));
            }
        }
        return sum / 3.0 / one.getWidth() / one.getHeight();
    }
}

package org.blogimg.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.xmp.XmpDirectory;
import org.blogimg.api.image.SourceType;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The one thing that a picture says of itself, read back by a reader that is not ours. */
final class MarkTest {
    private static final String PROPERTY = "Iptc4xmpExt:DigitalSourceType";
    private static final String TRAINED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
    private static final String DRAWN = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";
    private static final byte[] PNG = Made.png(Made.drawing(400, 300));
    private static final byte[] JPEG = Made.jpeg(Made.photo(400, 300));

    @Test
    void everySizeOfAGeneratedPictureShouldSayHowItCameAbout() throws Exception {
        for (byte[] file : List.of(PNG, JPEG)) {
            assertMarked(TRAINED, Cleaning.clean(file, SourceType.TRAINED_ALGORITHMIC_MEDIA));
            assertMarked(DRAWN, Cleaning.clean(file, SourceType.ALGORITHMIC_MEDIA));
        }
    }

    @Test
    void uploadShouldClaimNothing() throws Exception {
        for (byte[] file : List.of(PNG, JPEG)) {
            CleanPicture clean = Cleaning.clean(file);
            assertEquals("", clean.mark());
            for (Encoded size : clean.sizes()) {
                assertEquals(0, packets(size).size());
            }
        }
    }

    @Test
    void incomingMarkOfAnUploadShouldBeKeptAndNothingBesideIt() throws Exception {
        byte[] xmp = Made.xmp("trainedAlgorithmicMedia");
        byte[] packed = Made.joined(Made.latin("XML:com.adobe.xmp\0\1\0\0\0"), Made.zlib(xmp));
        byte[] box = Made.latin("jumb c2pa digitalSourceTypexF" + TRAINED + "jtrainer: Jane Doe");
        for (byte[] file : List.of(
                Made.withChunks(PNG, Made.chunk("iTXt", Made.joined(Made.latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp))),
                Made.withChunks(PNG, Made.chunk("iTXt", packed)),
                Made.withChunks(PNG, Made.chunk("caBX", box)),
                Made.withSegment(JPEG, 0xE1, Made.joined(Made.latin("http://ns.adobe.com/xap/1.0/\0"), xmp)),
                Made.withSegment(JPEG, 0xEB, box))) {
            CleanPicture clean = Cleaning.clean(file);
            assertMarked(TRAINED, clean);
            for (Encoded size : clean.sizes()) {
                assertFalse(new String(Made.bytes(size), StandardCharsets.ISO_8859_1).contains("Jane"));
            }
        }
    }

    @Test
    void strongerClaimShouldWinAndOthersBeLeftOut() throws Exception {
        byte[] trained = withXmp(Made.xmp("trainedAlgorithmicMedia"));
        byte[] camera = withXmp(Made.xmp("digitalCapture"));
        byte[] invented = withXmp(Made.xmp("smithFamilyAlbum"));

        assertMarked(TRAINED, Cleaning.clean(trained, SourceType.ALGORITHMIC_MEDIA));
        assertMarked(TRAINED, Cleaning.clean(camera, SourceType.TRAINED_ALGORITHMIC_MEDIA));
        assertEquals("", Cleaning.clean(camera).mark());
        assertEquals("", Cleaning.clean(invented).mark());
    }

    private static byte[] withXmp(byte[] xmp) {
        return Made.withSegment(JPEG, 0xE1, Made.joined(Made.latin("http://ns.adobe.com/xap/1.0/\0"), xmp));
    }

    private static void assertMarked(String expected, CleanPicture clean) throws Exception {
        assertEquals(expected, clean.mark());
        assertEquals(2, clean.sizes().size());
        for (Encoded size : clean.sizes()) {
            Collection<XmpDirectory> packets = packets(size);
            assertEquals(1, packets.size(), size.toString());
            assertEquals(expected, packets.iterator().next().getXmpProperties().get(PROPERTY));
        }
    }

    private static Collection<XmpDirectory> packets(Encoded size) throws ImageProcessingException, IOException {
        return ImageMetadataReader.readMetadata(Made.stream(size), size.length())
                .getDirectoriesOfType(XmpDirectory.class);
    }
}

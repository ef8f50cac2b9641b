package org.blogimg.image.sketch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;

/** Draws the pictures of {@code contact-sheet.txt} on one sheet: {@code ContactSheet FILE.jpg [FOLDER]}. Run by hand. */
public final class ContactSheet {
    private static final int COLUMNS = 4;
    private static final int CELL = 480;
    private static final int ROW = 370;

    private ContactSheet() {}

    public static void main(String[] args) throws IOException {
        List<String> lines = new String(MotifShelf.resource("contact-sheet.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("|") && !line.startsWith("#"))
                .toList();
        int rows = (lines.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(COLUMNS * CELL + 20, rows * ROW + 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(new Color(0xE9E9E6));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        Atelier atelier = new Atelier(MotifShelf.load());
        for (int i = 0; i < lines.size(); i++) {
            ImageRequest request = request(lines.get(i).split("\\|", -1));
            BufferedImage picture = atelier.draw(request, request.seed()).image();
            if (args.length > 1) {
                ImageIO.write(picture, "png", Path.of(args[1], i + ".png").toFile());
            }
            int w = CELL - 20;
            int h = w * picture.getHeight() / picture.getWidth();
            int x = 20 + i % COLUMNS * CELL;
            int y = 20 + i / COLUMNS * ROW + (ROW - 20 - h) / 2;
            g.drawImage(picture.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING), x, y, null);
        }
        g.dispose();
        write(sheet, Path.of(args[0]));
    }

    private static ImageRequest request(String[] f) {
        ShotRole role = ShotRole.valueOf(f[2].strip());
        return new ImageRequest(
                new JobId("sheet"),
                f[3].strip(),
                f[4].strip(),
                new Language("en"),
                role,
                f[0].strip(),
                role.width(),
                role.height(),
                1,
                Long.parseLong(f[1].strip()));
    }

    private static void write(BufferedImage sheet, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.9f);
        // The stream writes into a file that is there and leaves what is behind its end.
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), quality);
        } finally {
            writer.dispose();
        }
    }
}

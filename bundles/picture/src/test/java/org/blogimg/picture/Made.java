package org.blogimg.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;

/** Pictures, good and bad, made in memory. */
final class Made {
    static final byte[] PNG_SIGNATURE = PngWalk.SIGNATURE.getBytes(StandardCharsets.ISO_8859_1);

    private Made() {}

    static {
        ImageIO.setUseCache(false);
    }

    /** Hills, a sun and grain: to a coder it is a photo. */
    static BufferedImage photo(int width, int height) {
        BufferedImage image = drawing(width, height);
        Random random = new Random(5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                int grain = random.nextInt(24) - 12;
                image.setRGB(x, y, level(rgb >> 16, grain) << 16 | level(rgb >> 8, grain) << 8 | level(rgb, grain));
            }
        }
        return image;
    }

    private static int level(int channel, int grain) {
        return Math.min(255, Math.max(0, (channel & 0xFF) + grain));
    }

    static BufferedImage drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new java.awt.GradientPaint(0, 0, new Color(20, 60, 140), 0, height, new Color(250, 220, 180)));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(9);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            int side = 1 + random.nextInt(Math.max(1, width / 5));
            pen.fillOval(random.nextInt(width), random.nextInt(height), side, side);
        }
        pen.dispose();
        return image;
    }

    static byte[] png(BufferedImage image) {
        return file(image, "png");
    }

    static byte[] jpeg(BufferedImage image) {
        return file(image, "jpeg");
    }

    static byte[] gif(BufferedImage image) {
        return file(image, "gif");
    }

    private static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static BufferedImage read(Encoded encoded) {
        try (InputStream in = encoded.content().open()) {
            return ImageIO.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Encoded encoded) {
        try (InputStream in = encoded.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream stream(Encoded encoded) {
        return new ByteArrayInputStream(bytes(encoded));
    }

    /** A PNG of the given chunks. */
    static byte[] pngOf(byte[]... chunks) {
        return joined(PNG_SIGNATURE, joined(chunks));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] header(int width, int height, int depth, int colourType) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) depth)
                        .put((byte) colourType)
                        .array());
    }

    /** Puts chunks behind the header of a PNG. */
    static byte[] withChunks(byte[] png, byte[]... chunks) {
        return inserted(png, 33, joined(chunks));
    }

    /** Puts a segment behind the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        byte[] segment = ByteBuffer.allocate(4 + data.length)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
        return inserted(jpeg, 2, segment);
    }

    static byte[] inserted(byte[] into, int at, byte[] what) {
        return ByteBuffer.allocate(into.length + what.length)
                .put(into, 0, at)
                .put(what)
                .put(into, at, into.length - at)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zlib(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(9))) {
            packer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Zeros that unpack to so many megabytes. */
    static byte[] packedZeros(int megabytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(out, new Deflater(9))) {
            for (int i = 0; i < megabytes; i++) {
                packer.write(new byte[1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An EXIF block with the orientation, a camera's name and a place. */
    static byte[] exif(int orientation) {
        byte[] camera = latin("SecretCamera 9000\0");
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + camera.length);
        tiff.put(latin("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(camera.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        return tiff.put(camera).array();
    }

    static byte[] xmp(String sourceTerm) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description creator='Jane Doe' "
                        + "Iptc4xmpExt:DigitalSourceType='http://cv.iptc.org/newscodes/digitalsourcetype/" + sourceTerm
                        + "'/></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

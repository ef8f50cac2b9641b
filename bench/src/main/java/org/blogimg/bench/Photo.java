package org.blogimg.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

/** Pictures that compress like photographs do: noise that is strong in the large and weak in the small. */
final class Photo {
    private Photo() {}

    static Path jpeg(Path file, int width, int height) throws IOException {
        return write(file, "jpg", width, height);
    }

    static Path png(Path file, int width, int height) throws IOException {
        return write(file, "png", width, height);
    }

    private static Path write(Path file, String format, int width, int height) throws IOException {
        if (!Files.exists(file)) {
            ImageIO.write(draw(width, height), format, file.toFile());
        }
        return file;
    }

    private static BufferedImage draw(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double[][] red = noise(width, height, 1);
        double[][] green = noise(width, height, 2);
        double[][] blue = noise(width, height, 3);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, level(red[y][x]) << 16 | level(green[y][x]) << 8 | level(blue[y][x]));
            }
        }
        return image;
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, 128 + value));
    }

    private static double[][] noise(int width, int height, long seed) {
        double[][] field = new double[height][width];
        Random chance = new Random(seed);
        for (int cell = 512; cell >= 1; cell /= 2) {
            add(field, cell, 0.12 * cell + 1, chance);
        }
        return field;
    }

    private static void add(double[][] field, int cell, double strength, Random chance) {
        int columns = field[0].length / cell + 2;
        double[][] grid = new double[field.length / cell + 2][columns];
        for (double[] row : grid) {
            for (int x = 0; x < columns; x++) {
                row[x] = chance.nextGaussian() * strength;
            }
        }
        for (int y = 0; y < field.length; y++) {
            for (int x = 0; x < field[y].length; x++) {
                field[y][x] += at(grid, (double) x / cell, (double) y / cell);
            }
        }
    }

    private static double at(double[][] grid, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double across = x - left;
        double down = y - top;
        double upper = grid[top][left] * (1 - across) + grid[top][left + 1] * across;
        double lower = grid[top + 1][left] * (1 - across) + grid[top + 1][left + 1] * across;
        return upper * (1 - down) + lower * down;
    }
}

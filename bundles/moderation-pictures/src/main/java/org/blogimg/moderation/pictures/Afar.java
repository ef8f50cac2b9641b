package org.blogimg.moderation.pictures;

import java.util.Arrays;

/** A picture seen from afar: its longer side is {@value #SIDE} cells at most, each the mean of its pixels. */
final class Afar {
    static final int SIDE = 320;
    private static final int COLOURS = 3;

    private final int width;
    private final int height;
    /** Red, green, blue and brightness, a plane each. */
    private final int[][] planes;

    private Afar(int width, int height, int[][] planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    static Afar of(int width, int height, int[] pixels) {
        int longer = Math.max(SIDE, Math.max(width, height));
        int across = Math.max(1, width * SIDE / longer);
        int down = Math.max(1, height * SIDE / longer);
        int[][] planes = new int[COLOURS + 1][across * down];
        int[] counts = new int[across * down];
        for (int y = 0; y < height; y++) {
            int row = y * down / height * across;
            for (int x = 0; x < width; x++) {
                int cell = row + x * across / width;
                counts[cell]++;
                for (int colour = 0; colour < COLOURS; colour++) {
                    planes[colour][cell] += pixels[y * width + x] >> (16 - 8 * colour) & 0xFF;
                }
            }
        }
        return new Afar(across, down, levels(planes, counts));
    }

    private static int[][] levels(int[][] planes, int[] counts) {
        for (int cell = 0; cell < counts.length; cell++) {
            for (int colour = 0; colour < COLOURS; colour++) {
                planes[colour][cell] /= counts[cell];
            }
            planes[COLOURS][cell] = (299 * planes[0][cell] + 587 * planes[1][cell] + 114 * planes[2][cell]) / 1000;
        }
        return planes;
    }

    /** The share of the cells that have the picture's most usual colour, or one that the eye takes for it. */
    double plain(int near) {
        int[] usual = new int[COLOURS];
        for (int colour = 0; colour < COLOURS; colour++) {
            int[] sorted = planes[colour].clone();
            Arrays.sort(sorted);
            usual[colour] = sorted[sorted.length / 2];
        }
        int alike = 0;
        for (int cell = 0; cell < width * height; cell++) {
            alike += alike(cell, usual, near) ? 1 : 0;
        }
        return (double) alike / (width * height);
    }

    private boolean alike(int cell, int[] usual, int near) {
        for (int colour = 0; colour < COLOURS; colour++) {
            if (Math.abs(planes[colour][cell] - usual[colour]) > near) {
                return false;
            }
        }
        return true;
    }

    /** How steep its edges are: the step in brightness between neighbours that all but that share of them stay below. */
    int steepest(double share) {
        int[] steps = new int[256];
        int[] light = planes[COLOURS];
        int all = 0;
        for (int cell = 0; cell < width * height; cell++) {
            int right = cell % width == width - 1 ? cell : cell + 1;
            int below = Math.min(cell + width, width * height - 1);
            int step = Math.max(Math.abs(light[cell] - light[right]), Math.abs(light[cell] - light[below]));
            steps[step]++;
            all++;
        }
        int steeper = 0;
        int step = steps.length - 1;
        while (step > 0 && steeper + steps[step] <= all * share) {
            steeper += steps[step];
            step--;
        }
        return step;
    }

    /** Too small for its edges to say anything. */
    boolean tiny() {
        return width < SIDE / 5 || height < SIDE / 5;
    }
}

package org.blogimg.picture;

import java.util.Arrays;

/** Up to 256 colours, each with its number. */
final class Palette {
    private static final int MOST = 256;
    private static final int SLOTS = 1024;

    private final int[] colours = new int[MOST];
    private final int[] keys = new int[SLOTS];
    private final short[] numbers = new short[SLOTS];
    private int size;
    private boolean overflown;

    Palette() {
        Arrays.fill(numbers, (short) -1);
    }

    void add(int colour) {
        if (overflown) {
            return;
        }
        int slot = slot(colour);
        if (numbers[slot] >= 0) {
            return;
        }
        if (size == MOST) {
            overflown = true;
            return;
        }
        keys[slot] = colour;
        numbers[slot] = (short) size;
        colours[size++] = colour;
    }

    boolean overflown() {
        return overflown;
    }

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }

    int number(int colour) {
        return numbers[slot(colour)];
    }

    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 22;
        while (numbers[slot] >= 0 && keys[slot] != colour) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }
}

package org.blogimg.anonymiser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterInputStream;

/**
 * A million words in four megabytes: a graph whose edges are letters, in which endings that words share stand once. The
 * packer of the tests writes it. Edges of a node stand in the order of their letters.
 */
final class WordGraph {
    private static final int NONE = -1;

    private final char[] letters;
    private final int[] targets;

    private WordGraph(char[] letters, int[] targets) {
        this.letters = letters;
        this.targets = targets;
    }

    static WordGraph load() {
        try (InputStream packed = WordGraph.class.getResourceAsStream("words.bin")) {
            if (packed == null) {
                throw new IllegalStateException("the word lists are missing");
            }
            return read(new DataInputStream(new InflaterInputStream(packed)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the word lists cannot be read", broken);
        }
    }

    private static WordGraph read(DataInputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        int[] place = {4};
        int edges = ByteBuffer.wrap(bytes).getInt();
        char[] letters = new char[edges];
        int[] targets = new int[edges];
        for (int i = 0; i < edges; i++) {
            letters[i] = (char) varint(bytes, place);
        }
        for (int i = 0; i < edges; i++) {
            targets[i] = varint(bytes, place);
        }
        return new WordGraph(letters, targets);
    }

    private static int varint(byte[] bytes, int[] place) {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = bytes[place[0]++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    boolean has(char list, CharSequence word) {
        int edge = edge(0, list);
        for (int i = 0; i < word.length() && edge != NONE; i++) {
            edge = step(edge, word.charAt(i));
        }
        return edge != NONE && !word.isEmpty() && (targets[edge] & 1) != 0;
    }

    /** How many letters the longest word of the list has that begins here; 0 for none. */
    int longest(char list, CharSequence text, int start) {
        int edge = edge(0, list);
        int longest = 0;
        for (int i = start; i < text.length() && edge != NONE; i++) {
            edge = step(edge, text.charAt(i));
            if (edge != NONE && (targets[edge] & 1) != 0) {
                longest = i - start + 1;
            }
        }
        return longest;
    }

    private int step(int edge, char letter) {
        int node = targets[edge] >>> 2;
        return node == 0 ? NONE : edge(node, letter);
    }

    private int edge(int node, char letter) {
        for (int edge = node; ; edge++) {
            if (letters[edge] == letter) {
                return edge;
            }
            if ((targets[edge] & 2) != 0 || letters[edge] > letter) {
                return NONE;
            }
        }
    }
}

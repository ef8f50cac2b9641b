package org.blogimg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The entry: {@code bench/run ITEM}. */
public final class Bench {
    static final int ROUNDS = 7;

    private Bench() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("blogimg.bench", "bench"));
        System.out.printf(
                Locale.ROOT,
                "JDK %s of %s, %d processors%n",
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                Runtime.getRuntime().availableProcessors());
        for (String item : words.length == 0 ? List.of("cards", "images", "seal", "rest", "start") : List.of(words)) {
            run(item, folder);
        }
    }

    private static void run(String item, Path folder) throws IOException, InterruptedException {
        switch (item) {
            case "cards" -> Cards.run(folder);
            case "images" -> Images.run(folder);
            case "seal" -> Seal.run(folder);
            case "rest" -> RestCall.run(folder);
            case "start" -> Start.run(folder);
            case "overhead" -> Overhead.run(folder);
            default -> throw new IllegalArgumentException(
                    "unknown item " + item + "; there are cards, images, seal, rest, start, overhead");
        }
    }
}

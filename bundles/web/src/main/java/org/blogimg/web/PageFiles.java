package org.blogimg.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every file there is, by the path it is asked for; read once from the list that the page's build writes. */
final class PageFiles {
    private static final String FOLDER = "/page/";
    private static final String LIST = "files.txt";
    private static final String FIRST = "index.html";

    private final Map<String, PageFile> byPath;

    PageFiles(Map<String, PageFile> byPath) {
        this.byPath = Map.copyOf(byPath);
    }

    /** What the bundle carries. */
    static PageFiles built() {
        Map<String, PageFile> found = new HashMap<>();
        new String(read(LIST), StandardCharsets.UTF_8)
                .lines()
                .forEach(name -> found.put(name.equals(FIRST) ? "/" : "/" + name, new PageFile(name, read(name))));
        return new PageFiles(found);
    }

    Optional<PageFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Map<String, PageFile> all() {
        return byPath;
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

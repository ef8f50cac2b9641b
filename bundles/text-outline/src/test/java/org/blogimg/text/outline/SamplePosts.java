package org.blogimg.text.outline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.blogimg.api.Language;
import org.blogimg.api.text.Article;

/** Posts to plan for: the repository's own and, where they are at hand, the real ones beside it. Read roughly. */
final class SamplePosts {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\([^)]*\\)");

    private SamplePosts() {}

    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("samples", "shared/samples/posts")) {
            Path at = Path.of("").toAbsolutePath();
            while (at != null && !Files.isDirectory(at.resolve(folder))) {
                at = at.getParent();
            }
            if (at == null) {
                System.out.println("Skipped: no sample posts at " + folder);
            } else {
                files.addAll(list(at.resolve(folder)));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int end = lines.subList(1, lines.size()).indexOf("---") + 2;
        String title = "";
        String language = "en";
        for (String line : lines.subList(0, end)) {
            title = line.startsWith("title:")
                    ? line.substring(6).replaceAll("[\"']", "").strip()
                    : title;
            language = line.startsWith("lang:") ? line.substring(5).strip() : language;
        }
        return new Article(title, new Language(language), sections(lines.subList(end, lines.size())));
    }

    private static List<Article.Section> sections(List<String> lines) {
        List<Article.Section> sections = new ArrayList<>();
        int level = 0;
        String heading = "";
        StringBuilder text = new StringBuilder();
        int pictures = 0;
        for (String line : lines) {
            Matcher matcher = HEADING.matcher(line);
            if (matcher.matches()) {
                add(sections, level, heading, text.toString(), pictures);
                level = matcher.group(1).length();
                heading = matcher.group(2).strip();
                text.setLength(0);
                pictures = 0;
            } else {
                pictures += line.contains("![") ? 1 : 0;
                text.append(LINK.matcher(line)
                        .replaceAll(link -> link.group(1).isEmpty() ? Matcher.quoteReplacement(link.group(2)) : ""));
                text.append('\n');
            }
        }
        add(sections, level, heading, text.toString(), pictures);
        return sections;
    }

    private static void add(List<Article.Section> sections, int level, String heading, String text, int pictures) {
        if (level > 0 || !text.isBlank()) {
            sections.add(new Article.Section(
                    sections.size(), level, heading, text.strip(), new Article.Traits(pictures, 0, 0, 0, 0)));
        }
    }
}

package org.blogimg.document;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.blogimg.api.UnusableInput;

/** Finds the front matter of a post and reads what we need of it. */
final class FrontMatterReader {
    static final int MOST_LINES = 2_000;
    static final int MOST_CHARACTERS = 65_536;

    private static final Pattern KEY = Pattern.compile("\\s*[\"']?[\\p{L}_][\\p{L}\\p{N}_. -]*[\"']?\\s*[:=](\\s.*)?");

    FrontMatter read(SourceLines source) {
        if (source.size() == 0) {
            return FrontMatter.NONE;
        }
        return switch (withoutMark(source.bare(0)).stripTrailing()) {
            case "---" -> read(source, FrontMatter.Kind.YAML);
            case "+++" -> read(source, FrontMatter.Kind.TOML);
            default -> FrontMatter.NONE;
        };
    }

    private static FrontMatter read(SourceLines source, FrontMatter.Kind kind) {
        int close = close(source, kind);
        if (close < 0) {
            if (source.size() > 1 && KEY.matcher(source.bare(1)).matches()) {
                throw broken(1, "it is never closed", "Put a line of " + fence(kind) + " after its last key.");
            }
            return FrontMatter.NONE;
        }
        String inner = String.join(
                "\n",
                source.lines().subList(1, close).stream()
                        .map(String::stripTrailing)
                        .toList());
        if (kind == FrontMatter.Kind.YAML && !inner.isBlank() && !holdsKey(source, close)) {
            return FrontMatter.NONE;
        }
        if (inner.length() > MOST_CHARACTERS) {
            throw broken(1, "it has more than " + MOST_CHARACTERS + " characters", "Shorten it.");
        }
        if (kind == FrontMatter.Kind.TOML) {
            return record(kind, close + 1, TomlKeys.read(inner), "");
        }
        try {
            return record(kind, close + 1, YamlKeys.read(inner), "");
        } catch (UnusableInput notYaml) {
            Map<String, Object> keys = LooseKeys.read(inner).orElseThrow(() -> notYaml);
            return record(kind, close + 1, keys, note(notYaml));
        }
    }

    /** The same place and the same mend, but nothing is refused: the keys were understood all the same. */
    private static String note(UnusableInput notYaml) {
        return String.valueOf(notYaml.getMessage())
                .replaceFirst(
                        "cannot be read at line (\\d+): [^.]*\\.",
                        "is not quite YAML at line $1; it was understood and is left as it is.");
    }

    /** What a re-reading of the same keys must give, so that a line added to them can be proved harmless. */
    static Map<String, Object> keys(FrontMatter.Kind kind, String inner) {
        return kind == FrontMatter.Kind.YAML ? YamlKeys.read(inner) : TomlKeys.read(inner);
    }

    static UnusableInput broken(int line, String what, String mend) {
        return new UnusableInput("text", "The front matter cannot be read at line " + line + ": " + what + ". " + mend);
    }

    private static int close(SourceLines source, FrontMatter.Kind kind) {
        int last = Math.min(source.size(), MOST_LINES);
        for (int line = 1; line < last; line++) {
            String bare = source.bare(line).stripTrailing();
            if (bare.equals(fence(kind)) || (kind == FrontMatter.Kind.YAML && bare.equals("..."))) {
                return line;
            }
        }
        return -1;
    }

    /** Two rules with prose between them are rules, not front matter. */
    private static boolean holdsKey(SourceLines source, int close) {
        return source.lines().subList(1, close).stream()
                .map(String::strip)
                .anyMatch(line -> KEY.matcher(line).matches() || line.startsWith("{"));
    }

    private static String fence(FrontMatter.Kind kind) {
        return kind == FrontMatter.Kind.TOML ? "+++" : "---";
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static FrontMatter record(FrontMatter.Kind kind, int end, Map<String, Object> keys, String note) {
        return new FrontMatter(
                kind,
                end,
                first(keys, "title"),
                first(keys, "date", "publishDate", "pubDate", "pubDatetime"),
                first(keys, "description", "summary", "excerpt", "subtitle"),
                list(keys, "tags", "keywords", "categories"),
                first(keys, "lang", "language", "locale"),
                first(keys, "draft").equalsIgnoreCase("true")
                        || first(keys, "published").equalsIgnoreCase("false"),
                first(keys, "image", "cover", "featured_image", "feature_image", "featuredImage", "hero", "thumbnail"),
                keys.containsKey("image"),
                note);
    }

    private static String first(Map<String, Object> keys, String... names) {
        for (String name : names) {
            String text = scalar(keys.get(name));
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    private static String scalar(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Map<?, ?> map) {
            for (String name : List.of("path", "src", "url", "image", "feature")) {
                if (map.get(name) instanceof String text) {
                    return text;
                }
            }
        }
        return "";
    }

    private static List<String> list(Map<String, Object> keys, String... names) {
        for (String name : names) {
            Object value = keys.get(name);
            if (value instanceof List<?> many) {
                return many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            }
            if (value instanceof String text && !text.isBlank()) {
                return List.of(text.split("\\s*,\\s*"));
            }
        }
        return List.of();
    }
}

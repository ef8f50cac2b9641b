package org.blogimg.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads YAML front matter that is not quite YAML, as many blogs have it: a quotation mark never closed, a colon in a bare
 * value. Every line must still be a key, an item, a comment, or belong to the key above; else there is nothing to read.
 */
final class LooseKeys {
    private static final Pattern KEY = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_. -]{0,60})\\s*:(?:\\s+(.*))?");
    private static final Pattern ITEM = Pattern.compile("\\s*-(?:\\s+(.*))?");

    private LooseKeys() {}

    static Optional<Map<String, Object>> read(String yaml) {
        Map<String, Object> keys = new LinkedHashMap<>();
        String current = "";
        for (String line : yaml.split("\n", -1)) {
            Matcher key = KEY.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (key.matches()) {
                current = key.group(1).strip();
                keys.put(current, unquoted(key.group(2)));
            } else if (item.matches() && !current.isEmpty()) {
                addItem(keys, current, unquoted(item.group(1)));
            } else if (!line.isBlank() && !line.startsWith("#") && !Character.isWhitespace(line.charAt(0))) {
                return Optional.empty();
            }
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    private static void addItem(Map<String, Object> keys, String key, String item) {
        List<Object> items = new ArrayList<>();
        if (keys.get(key) instanceof List<?> before) {
            items.addAll(before);
        }
        items.add(item);
        keys.put(key, items);
    }

    private static String unquoted(@org.jspecify.annotations.Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.startsWith("\"") || text.startsWith("'")) {
            String quote = text.substring(0, 1);
            text = text.substring(1);
            return text.endsWith(quote) ? text.substring(0, text.length() - 1) : text;
        }
        return text;
    }
}

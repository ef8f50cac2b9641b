package org.blogimg.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

/** The keys of TOML front matter, two levels deep, every value as text. */
final class TomlKeys {
    private static final TomlMapper MAPPER = new TomlMapper();

    private TomlKeys() {}

    static Map<String, Object> read(String toml) {
        try {
            return map(MAPPER.readTree(toml), 2);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw FrontMatterReader.broken(
                    line + 1,
                    "it is not TOML",
                    "Write one key = value on each line, texts in quotation marks, and each key once.");
        }
    }

    private static Map<String, Object> map(JsonNode node, int depth) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            keys.put(entry.getKey(), value(entry.getValue(), depth - 1));
        }
        return keys;
    }

    private static Object value(JsonNode node, int depth) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            return items;
        }
        if (node.isObject()) {
            return depth > 0 ? map(node, depth) : Map.of();
        }
        return node.asText();
    }
}

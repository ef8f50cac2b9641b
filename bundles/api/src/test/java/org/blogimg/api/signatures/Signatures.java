package org.blogimg.api.signatures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The exported types of one package by name, as a text that is checked in.
 *
 * @param version the package's
 */
record Signatures(String name, String version, Map<String, Signature> types) {
    private static final String NOTE = "    // ";

    Signatures {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
    }

    String text() {
        StringBuilder text = new StringBuilder("package " + name + " " + version + "\n");
        types.forEach((type, signature) -> {
            text.append('\n').append(type).append('\n').append("  ").append(signature.head());
            signature.members().forEach((member, note) -> text.append("\n    ")
                    .append(member)
                    .append(note.isEmpty() ? "" : NOTE + note));
            text.append('\n');
        });
        return text.toString();
    }

    static Signatures read(String text) {
        List<String> blocks = new ArrayList<>(List.of(text.split("\n\n")));
        String[] first = blocks.remove(0).strip().split(" ");
        Map<String, Signature> types = new TreeMap<>();
        for (String block : blocks) {
            List<String> lines = block.lines().toList();
            types.put(lines.get(0), new Signature(lines.get(1).strip(), members(lines.subList(2, lines.size()))));
        }
        return new Signatures(first[1], first[2], types);
    }

    private static Map<String, String> members(List<String> lines) {
        Map<String, String> members = new TreeMap<>();
        for (String line : lines) {
            int note = line.indexOf(NOTE);
            members.put(
                    (note < 0 ? line : line.substring(0, note)).strip(),
                    note < 0 ? "" : line.substring(note + NOTE.length()));
        }
        return members;
    }
}

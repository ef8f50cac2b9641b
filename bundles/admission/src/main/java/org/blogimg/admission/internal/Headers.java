package org.blogimg.admission.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;

import org.blogimg.admission.Rule;
import org.osgi.framework.Version;

/** The headers of a bundle, taken apart as far as the door reads them. */
final class Headers {
    private static final String BY_TOOL = "let bnd or the bnd-maven-plugin write the manifest";

    private final Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Headers(Attributes manifest) {
        manifest.forEach((name, value) -> all.put(name.toString(), value.toString()));
    }

    Map<String, String> all() {
        return all;
    }

    Optional<String> value(String header) {
        return Optional.ofNullable(all.get(header)).map(String::strip).filter(text -> !text.isEmpty());
    }

    String symbolicName() {
        List<String> clauses = clauses("Bundle-SymbolicName");
        String name = clauses.size() == 1 ? pieces(clauses.get(0), ';').get(0).strip() : "";
        if (!name.matches("[A-Za-z0-9_-]+([.][A-Za-z0-9_-]+)*") || name.length() > 200) {
            throw new TurnedAway(Rule.HEADER, "Bundle-SymbolicName is missing or no name: " + name, BY_TOOL);
        }
        return name;
    }

    Version version() {
        String text = value("Bundle-Version").orElse("");
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException none) {
            throw new TurnedAway(Rule.HEADER, "Bundle-Version is no version: " + text, BY_TOOL);
        }
    }

    /** The names at the beginning of each clause, such as packages; quotation marks stay, so that they match nothing. */
    List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String clause : clauses(header)) {
            for (String piece : pieces(clause, ';')) {
                if (!piece.contains("=")) {
                    names.add(piece.strip());
                }
            }
        }
        return names;
    }

    private List<String> clauses(String header) {
        return value(header).map(text -> pieces(text, ',')).orElse(List.of());
    }

    /** Cut at a character that does not stand between quotation marks. */
    private static List<String> pieces(String text, char at) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == at && !quoted) {
                pieces.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        if (quoted) {
            throw new TurnedAway(Rule.HEADER, "a quotation mark is not closed: " + text, BY_TOOL);
        }
        pieces.add(text.substring(begin));
        return pieces;
    }
}

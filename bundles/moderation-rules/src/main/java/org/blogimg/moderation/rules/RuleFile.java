package org.blogimg.moderation.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads rules as they are written in {@code rules.txt}. */
final class RuleFile {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private RuleFile() {}

    static List<Rule> shipped() {
        try (InputStream in = RuleFile.class.getResourceAsStream("rules.txt")) {
            if (in == null) {
                throw new IllegalStateException("rules.txt is missing from the bundle");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rule> read(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String block : text.replaceAll("(?m)^#.*\\R", "").split("\\R\\s*\\R", -1)) {
            if (!block.isBlank()) {
                rules.add(rule(block.strip().lines().toList()));
            }
        }
        return rules;
    }

    /** An operator's rule on one line: {@code id | reason | words | words that must come too}. */
    static Rule own(String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("a rule reads: id | reason | words | words that must come too");
        }
        List<Terms> any = new ArrayList<>();
        any.add(new Terms(parts[2]));
        if (parts.length == 4 && !parts[3].isBlank()) {
            any.add(new Terms(parts[3]));
        }
        return new Rule(
                id("own-" + parts[0].strip()), reason(parts[1]), Rule.ANYWHERE, any, new Terms(""), new Terms(""));
    }

    private static Rule rule(List<String> lines) {
        String id = "";
        String reason = "";
        int near = Rule.ANYWHERE;
        List<Terms> any = new ArrayList<>();
        String but = "";
        String not = "";
        for (String line : lines) {
            int space = line.indexOf(' ');
            String value = line.substring(space + 1).strip();
            switch (line.substring(0, Math.max(0, space))) {
                case "rule" -> id = id(value);
                case "reason" -> reason = reason(value);
                case "near" -> near = Integer.parseInt(value);
                case "any" -> any.add(new Terms(value));
                case "but" -> but = value;
                case "not" -> not = value;
                default -> throw new IllegalArgumentException(
                        "a line of a rule begins with rule, reason, near, any, but or not");
            }
        }
        if (any.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " has no words");
        }
        return new Rule(id(id), reason(reason), near, any, new Terms(but), new Terms(not));
    }

    private static String id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a rule's id is made of small letters, digits and hyphens");
        }
        return id;
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a rule gives its reason");
        }
        return reason.strip();
    }
}

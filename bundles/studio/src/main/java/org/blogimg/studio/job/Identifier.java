package org.blogimg.studio.job;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An identifier that its structure gives away.
 *
 * @param kind as an owner is told of it
 * @param standIn what is drawn instead
 * @param alsoInLettering whether it is hidden in words that are set in the picture as well
 * @param check what the pattern alone cannot tell
 */
record Identifier(String kind, String standIn, boolean alsoInLettering, Pattern pattern, Predicate<String> check) {
    /** In the order to look for them: a web address may hold an e-mail address. */
    static final List<Identifier> ALL = List.of(
            always(
                    "web address",
                    "a web page",
                    "(?i)\\b(?:https?|ftp)://[^\\s<>\"']+|\\bwww\\.[^\\s<>\"']+",
                    any -> true),
            always(
                    "e-mail",
                    "an address",
                    "(?iU)(?<![\\w.+%'-])[\\w.+%'-]++\\s?(?:@|\\(at\\)|\\[at\\])\\s?[\\w-]+(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?[\\w-]+)+",
                    any -> true),
            always(
                    "bank account",
                    "a bank account",
                    "\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\\b",
                    IdentifierChecks::iban),
            always(
                    "card number",
                    "a bank card",
                    "(?<![\\d.])\\d(?:[ -]?\\d){12,18}(?![\\d.]\\d)",
                    IdentifierChecks::luhn),
            always(
                    "network address",
                    "a computer",
                    "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?\\d)",
                    IdentifierChecks::ip4),
            always(
                    "network address",
                    "a computer",
                    "(?i)(?<![\\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\\w:])",
                    IdentifierChecks::ip6),
            always("social security number", "a number", "(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])", any -> true),
            always(
                    "telephone number",
                    "a telephone",
                    "(?<![\\w.,+-])(?:\\+|00)?\\(?\\d{1,4}\\)?(?:[ ./-]{0,2}\\(?\\d{1,5}\\)?){1,6}(?![\\w-])",
                    IdentifierChecks::phone),
            inScene("user name", "a person", "(?U)(?<![\\w@./])@\\w[\\w.-]{1,38}\\w"),
            inScene(
                    "web address",
                    "a web page",
                    "(?<![\\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\\.)+(?:com|org|net|edu|gov|info|biz|io|dev|app|blog|me|co|eu"
                            + "|de|at|ch|uk|fr|es|it|nl|be|pl|cz|se|no|dk|fi|ie|pt|us|ca|au|nz|jp|cn|in|br|ru|kr|tw|xyz"
                            + "|site|online|shop)(?:/[^\\s<>\"']*)?(?![\\w-])"));

    private static Identifier always(String kind, String standIn, String pattern, Predicate<String> check) {
        return new Identifier(kind, standIn, true, Pattern.compile(pattern), check);
    }

    private static Identifier inScene(String kind, String standIn, String pattern) {
        return new Identifier(kind, standIn, false, Pattern.compile(pattern), any -> true);
    }

    /** As an owner is told of it. */
    String rule() {
        return kind + " -> " + standIn;
    }

    boolean isOne(String hit) {
        return check.test(hit);
    }
}

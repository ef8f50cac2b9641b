package org.blogimg.anonymiser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An identifier that its structure gives away.
 *
 * @param alsoInLettering whether it is hidden in words that are set in the picture as well
 * @param parted whether blanks part it, and its check digits tell where it ends
 * @param check what the pattern alone cannot tell
 */
record Identifier(Kind kind, boolean alsoInLettering, boolean parted, Pattern pattern, Predicate<String> check) {
    /** Chinese and Japanese write no blank between an address and the words around it. */
    private static final String LETTER = "[\\w&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]";

    private static final String LOCAL = "[" + LETTER + ".+%'-]";
    private static final String HOST = "[" + LETTER + "-]++";

    /** The second is left of {@code (at)} where brackets were taken out. */
    private static final String SIGNS =
            "\\s?(?:@|\\(at\\)|\\[at\\])\\s?" + HOST + "(?:\\s?(?:\\.|\\(dot\\)|\\[dot\\])\\s?" + HOST + ")+";

    private static final String SPELLED = " at " + HOST + "(?: dot " + HOST + ")+";

    /** In the order to look for them: a web address may hold an e-mail address. */
    static final List<Identifier> ALL = List.of(
            always(Kind.WEB, "(?i)\\b(?:https?|ftp)://[^\\s<>\"']+|\\bwww\\.[^\\s<>\"']+", any -> true),
            always(Kind.EMAIL, "(?iU)(?<!" + LOCAL + ")" + LOCAL + "++(?:" + SIGNS + "|" + SPELLED + ")", any -> true),
            always(
                    Kind.IBAN,
                    "(?i)\\b[A-Z]{2}\\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?\\b",
                    IdentifierChecks::iban),
            always(Kind.CARD, "(?<![\\d.])\\d(?:[ -]?\\d){11,18}(?![\\d.]\\d)", IdentifierChecks::luhn),
            // Points only where they part groups: the digits of a fraction are no number of a card.
            always(
                    Kind.CARD,
                    "(?<![\\d.])\\d{4}\\.(?:\\d{4}\\.\\d{4}\\.\\d{1,7}|\\d{6}\\.\\d{4,5})(?!\\.?\\d)",
                    IdentifierChecks::luhn),
            always(Kind.NETWORK, "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?\\d)", IdentifierChecks::ip4),
            always(
                    Kind.NETWORK,
                    "(?i)(?<![\\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\\w:])",
                    IdentifierChecks::ip6),
            always(Kind.SOCIAL_SECURITY, "(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])", any -> true),
            always(
                    Kind.PHONE,
                    "(?<![\\w.,+-])(?:\\+|00)?\\(?\\d{1,4}\\)?(?:[ ./-]{0,2}\\(?\\d{1,5}\\)?){1,6}(?: ?(?:x|ext\\.?) ?\\d{1,6})?(?!\\w|-\\d)",
                    IdentifierChecks::phone),
            inScene(Kind.USER, "(?U)(?<![\\w@./])@\\w[\\w.-]{1,38}\\w"),
            inScene(
                    Kind.WEB,
                    "(?<![\\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\\.)+(?:com|org|net|edu|gov|info|biz|io|dev|app|blog|me|co|eu"
                            + "|de|at|ch|uk|fr|es|it|nl|be|pl|cz|se|no|dk|fi|ie|pt|us|ca|au|nz|jp|cn|in|br|ru|kr|tw|xyz"
                            + "|site|online|shop)(?:/[^\\s<>\"']*)?(?![\\w-])"));

    private static Identifier always(Kind kind, String pattern, Predicate<String> check) {
        boolean parted = kind == Kind.IBAN || kind == Kind.CARD;
        return new Identifier(kind, true, parted, Pattern.compile(pattern), check);
    }

    private static Identifier inScene(Kind kind, String pattern) {
        return new Identifier(kind, false, false, Pattern.compile(pattern), any -> true);
    }

    /** Where in a hit the identifier lies. */
    record Part(int start, int end) {}

    /**
     * The longest piece that passes the check. A blank parts the groups of a number and the words around it alike, so the
     * pattern takes the next short word along, or the date that follows a card's number.
     */
    Optional<Part> in(String hit) {
        if (check.test(hit)) {
            return Optional.of(new Part(0, hit.length()));
        }
        if (!parted) {
            return Optional.empty();
        }
        int[] gaps = IntStream.range(0, hit.length())
                .filter(at -> " .-".indexOf(hit.charAt(at)) >= 0)
                .toArray();
        return IntStream.rangeClosed(-1, gaps.length - 1)
                .mapToObj(from -> from < 0 ? 0 : gaps[from] + 1)
                .flatMap(start -> IntStream.rangeClosed(0, gaps.length)
                        .mapToObj(to -> new Part(start, to == gaps.length ? hit.length() : gaps[to])))
                .filter(part -> part.end() > part.start() && check.test(hit.substring(part.start(), part.end())))
                .max(Comparator.comparingInt(part -> part.end() - part.start()));
    }
}

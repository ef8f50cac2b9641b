package org.blogimg.anonymiser;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a single word is kept, by the word lists, by how it is written and by its neighbours. */
final class Judge {
    static final Set<String> FIRM = SmallWords.of("firm");
    static final Set<String> PARTICLES = SmallWords.of("particle");
    static final Set<String> BEFORE_PLACES = SmallWords.of("before-place");

    static final Set<String> FUNCTION = SmallWords.of("function");
    private static final Set<String> WHERE = SmallWords.of("where");
    private static final Set<String> ELIDED = SmallWords.of("elided");
    private static final Set<String> ENDINGS = SmallWords.of("ending");
    private static final Set<String> ACRONYMS = SmallWords.of("acronym");
    private static final Pattern MEASURE =
            Pattern.compile("\\p{N}+\\p{L}{1,3}|\\p{L}{1,2}\\p{N}{1,2}|[\\p{L}\\p{N}]{1,4}");

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;

    Judge(Lexicon lexicon, String text, List<Token> tokens) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
    }

    Verdict of(int i) {
        Token token = tokens.get(i);
        if (ACRONYMS.contains(token.text()) || apostrophe(token)) {
            return Verdict.KEPT;
        }
        return switch (token.shape()) {
            case NUMBER, PLAIN -> Verdict.KEPT;
            case CODE -> MEASURE.matcher(token.text()).matches() ? Verdict.KEPT : Verdict.CODE;
            case LOWER -> small(token);
            case CAPITAL -> token.opening() || lexicon.capitalsAreNouns() ? opening(i) : inside(i);
            case UPPER -> token.opening() ? opening(i) : initials(token);
            case MIXED -> lexicon.word(token.small()) && token.opening() ? Verdict.KEPT : Verdict.COMPANY;
        };
    }

    /** Whether a word that is kept alone is a part of the name before it. */
    boolean goesWithName(int i) {
        Token token = tokens.get(i);
        boolean informed = !token.opening();
        String word = token.small();
        return token.large() && !lexicon.stop(word) && (informed || lexicon.surname(word));
    }

    boolean firstName(int i) {
        return lexicon.firstName(tokens.get(i).small());
    }

    boolean surname(int i) {
        String word = tokens.get(i).small();
        return lexicon.surname(word) || (!lexicon.noun(word) && !lexicon.firstName(word));
    }

    private Verdict small(Token token) {
        String word = token.small();
        if (word.length() < 3 || !lexicon.closed()) {
            return Verdict.KEPT;
        }
        if (!lexicon.word(word) && !lexicon.inflected(word)) {
            return lexicon.modern(word) && !lexicon.firstName(word) ? Verdict.KEPT : Verdict.UNKNOWN;
        }
        boolean rare = lexicon.english() && lexicon.firstName(word) && !lexicon.common(word);
        return rare ? Verdict.PERSON : Verdict.KEPT;
    }

    /** A capital that says that this is a name. */
    private Verdict inside(int i) {
        Token token = tokens.get(i);
        boolean kept = token.text().length() == 1 || Tokens.TITLES.contains(token.small()) || calendar(i);
        return kept ? Verdict.KEPT : name(i);
    }

    /** A capital that says nothing. */
    private Verdict opening(int i) {
        String word = tokens.get(i).small();
        if (word.length() == 1 || Tokens.TITLES.contains(word) || lexicon.stop(word) || calendar(i)) {
            return Verdict.KEPT;
        }
        if (i > 0
                && Tokens.TITLES.contains(tokens.get(i - 1).small())
                && !tokens.get(i).opening()) {
            return Verdict.PERSON;
        }
        boolean known = lexicon.closed() ? known(tokens.get(i)) : !lexicon.firstName(word) && !lexicon.place(word);
        if (!known) {
            return name(i);
        }
        return ambiguous(word, beforeName(i)) ? name(i) : Verdict.KEPT;
    }

    /** A day, a month, a language; but {@code April Jones} is a person. */
    private boolean calendar(int i) {
        String word = tokens.get(i).small();
        return lexicon.calendar(word) && !(lexicon.firstName(word) && beforeName(i));
    }

    /** What a name never begins with. */
    boolean function(int i) {
        String word = tokens.get(i).small();
        return FUNCTION.contains(word)
                || Tokens.TITLES.contains(word)
                || (tokens.get(i).opening() && lexicon.stop(word));
    }

    private boolean known(Token token) {
        boolean first = token.opening() && lexicon.inflected(token.small()) && !lexicon.firstName(token.small());
        return first || (lexicon.english() ? lexicon.word(token.small()) : lexicon.noun(token.small()));
    }

    /** Whether a known word is rather the name that it is as well. */
    private boolean ambiguous(String word, boolean beforeName) {
        if (lexicon.common(word)) {
            return beforeName && lexicon.firstName(word);
        }
        return lexicon.firstName(word)
                || (lexicon.english()
                        && (beforeName || lexicon.place(word) || lexicon.surname(word) || lexicon.company(word)));
    }

    /** A word that is hidden for its capital alone. */
    boolean large(int i) {
        Token token = tokens.get(i);
        return !token.opening() && lexicon.own(token.small()) && !lexicon.firstName(token.small());
    }

    private Verdict initials(Token token) {
        boolean stressed =
                token.text().length() > 3 && lexicon.word(token.small()) && !lexicon.firstName(token.small());
        return token.text().length() == 1 || stressed ? Verdict.KEPT : Verdict.COMPANY;
    }

    private Verdict name(int i) {
        Token token = tokens.get(i);
        String before = i > 0 ? tokens.get(i - 1).small() : "";
        if (lexicon.place(token.small())) {
            return Verdict.PLACE;
        }
        if (lexicon.firstName(token.small()) || Tokens.TITLES.contains(before)) {
            return Verdict.PERSON;
        }
        if (WHERE.contains(before)) {
            return Verdict.PLACE;
        }
        if (lexicon.company(token.small()) && !beforeName(i)) {
            return Verdict.COMPANY;
        }
        if (lexicon.surname(token.small())) {
            return Verdict.PERSON;
        }
        return token.shape() == Token.Shape.CAPITAL ? Verdict.NAME : Verdict.COMPANY;
    }

    /** Whether the next word can only be a name. */
    private boolean beforeName(int i) {
        if (i + 1 >= tokens.size() || tokens.get(i + 1).start() != tokens.get(i).end() + 1) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean informed = !next.opening() && !lexicon.capitalsAreNouns();
        return next.shape() == Token.Shape.CAPITAL
                && !lexicon.calendar(next.small())
                && (informed
                        || !lexicon.word(next.small())
                        || (!lexicon.common(next.small()) && lexicon.surname(next.small())));
    }

    /** The {@code l'} of {@code l'arbre} and the {@code t} of {@code don't}. */
    private boolean apostrophe(Token token) {
        boolean before = token.start() > 0 && sign(text.charAt(token.start() - 1));
        boolean after = token.end() < text.length() && sign(text.charAt(token.end()));
        return (before && ENDINGS.contains(token.small()))
                || (after && (ELIDED.contains(token.small()) || contracted(token)));
    }

    private boolean contracted(Token token) {
        return (token.small().endsWith("n") && token.end() + 1 < text.length() && text.charAt(token.end() + 1) == 't')
                || token.small().equals("aujourd");
    }

    private static boolean sign(char letter) {
        return letter == '\'' || letter == '’';
    }
}

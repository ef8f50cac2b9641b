package org.blogimg.anonymiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Finds names by what they are not: a word is kept if it is known, or written so that it can be no name; all other words
 * are hidden. What stands beside a name and looks like a part of it goes with it.
 */
final class NameFinder {
    private static final int MOST_PARTS = 4;
    private static final Set<String> JOINTS = Set.of("and", "und", "et", "y", "e", "en", "i");
    private static final Pattern APART = Pattern.compile("[\\s,]+");

    private final String text;
    private final Marks marks;
    private final List<Token> tokens;
    private final Judge judge;
    private final List<Verdict> verdicts = new ArrayList<>();

    private NameFinder(String text, Lexicon lexicon, Marks marks) {
        this.text = text;
        this.marks = marks;
        tokens = Tokens.of(text);
        judge = new Judge(lexicon, text, tokens);
    }

    static void find(String text, Lexicon lexicon, Marks marks) {
        NameFinder finder = new NameFinder(text, lexicon, marks);
        finder.judge();
        finder.widen();
        finder.mark();
    }

    private void judge() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean found = marks.touches(token.start(), token.end());
            verdicts.add(!found ? judge.of(i) : marks.street(token.start()) ? Verdict.STREET : Verdict.FOUND);
        }
    }

    private void widen() {
        each(this::firm);
        each(this::title);
        each(this::half);
        each(this::between);
        each(this::half);
        each(this::surname);
        each(this::between);
        each(this::partners);
        each(this::number);
        each(this::state);
        each(this::number);
    }

    private void each(IntConsumer step) {
        for (int i = 0; i < tokens.size(); i++) {
            step.accept(i);
        }
    }

    /** The words before {@code GmbH} or {@code Inc} are the firm's. */
    private void firm(int end) {
        if (!Judge.FIRM.contains(tokens.get(end).small())) {
            return;
        }
        int start = end;
        while (start > 0 && end - start < MOST_PARTS && beside(start - 1) && firms(start - 1)) {
            start--;
        }
        for (int i = start; i <= end && start < end; i++) {
            verdicts.set(i, Verdict.COMPANY);
        }
    }

    private boolean firms(int i) {
        return (tokens.get(i).large() && !judge.function(i))
                || verdicts.get(i).hidden()
                || tokens.get(i).shape() == Token.Shape.NUMBER
                || JOINTS.contains(tokens.get(i).small());
    }

    /** {@code National Van Lines is}: what opens a sentence belongs to the words with capitals behind it. */
    private void title(int i) {
        boolean opens = tokens.get(i).opening() && tokens.get(i).large() && verdicts.get(i) == Verdict.KEPT;
        if (opens && hidden(i + 1) && beside(i) && judge.large(i + 1) && !judge.function(i)) {
            verdicts.set(i, Verdict.NAME);
        }
    }

    /** {@code Anna Schneider}: after a first name a word that is a surname too is one. */
    private void surname(int i) {
        boolean afterName = i > 0 && verdicts.get(i - 1).isName() && beside(i - 1);
        if (afterName && verdicts.get(i) == Verdict.KEPT) {
            boolean sure = verdicts.get(i - 1).isName() && judge.goesWithName(i);
            boolean afterInitial = tokens.get(i - 1).initial() && tokens.get(i).large();
            verdicts.set(i, sure || afterInitial ? Verdict.PERSON : Verdict.KEPT);
        }
    }

    /** Initials beside a name, and {@code van der} between two parts of one. */
    private void between(int i) {
        boolean before = i > 0 && hidden(i - 1) && beside(i - 1);
        boolean after = hidden(i + 1) && beside(i);
        boolean second = hidden(i + 2) && beside(i) && beside(i + 1);
        Token token = tokens.get(i);
        boolean particle = Judge.PARTICLES.contains(token.small())
                || (token.large() && JOINTS.contains(token.small()))
                || (token.shape() == Token.Shape.LOWER && hyphens(i));
        if (verdicts.get(i) == Verdict.KEPT
                && ((token.initial() && (before || after)) || (particle && before && (after || second)))) {
            verdicts.set(i, Verdict.PERSON);
        }
    }

    /** {@code Issy-les-Moulineaux} */
    private boolean hyphens(int i) {
        int end = tokens.get(i).end();
        return tokens.get(i).start() > 0
                && text.charAt(tokens.get(i).start() - 1) == '-'
                && end < text.length()
                && (text.charAt(end) == '-' || text.charAt(end) == '\'');
    }

    /** {@code Lake Tahoe, Neu Ulm}, and the other half of a double name. */
    private void half(int i) {
        Token token = tokens.get(i);
        boolean before = i > 0
                && verdicts.get(i - 1).isName()
                && text.charAt(tokens.get(i).start() - 1) == '-';
        boolean after = i + 1 < tokens.size() && verdicts.get(i + 1).isName() && beside(i);
        boolean head = after && (text.charAt(token.end()) == '-' || Judge.BEFORE_PLACES.contains(token.small()));
        if (token.large() && verdicts.get(i) == Verdict.KEPT && token.text().length() > 1 && (before || head)) {
            verdicts.set(i, Verdict.NAME);
        }
    }

    /** {@code Lopez, Santos and Coleman}; three first names are three people. */
    private void partners(int i) {
        boolean listed =
                i > 1 && i + 1 < tokens.size() && JOINTS.contains(tokens.get(i).small());
        if (!listed || !comma(i - 2) || !beside(i - 1) || !beside(i)) {
            return;
        }
        List<Integer> names = List.of(i - 2, i - 1, i + 1);
        boolean large = names.stream().allMatch(name -> tokens.get(name).large());
        long known = names.stream()
                .filter(name -> hidden(name) || judge.surname(name))
                .count();
        if (known > 1
                && names.stream().anyMatch(this::hidden)
                && names.stream().anyMatch(name -> !judge.firstName(name))
                && large) {
            names.forEach(name -> verdicts.set(name, Verdict.COMPANY));
            marks.add(tokens.get(i - 2).start(), tokens.get(i + 1).end(), Kind.COMPANY);
        }
    }

    /** {@code Puruntie 82}, {@code 28245 Puruntie}: a house, a town with its number. */
    private void number(int i) {
        if (tokens.get(i).shape() != Token.Shape.NUMBER || verdicts.get(i) != Verdict.KEPT) {
            return;
        }
        boolean before = i > 0 && hidden(i - 1) && near(i - 1);
        boolean after = hidden(i + 1) && near(i);
        boolean many = tokens.get(i).text().length() > 2;
        if (before || (after && (many || verdicts.get(i + 1) == Verdict.STREET))) {
            verdicts.set(i, Verdict.STREET);
        }
    }

    /** {@code Riisa, CO}, in an address. */
    private void state(int i) {
        Token token = tokens.get(i);
        boolean code = token.shape() == Token.Shape.UPPER
                && token.text().length() == 2
                && !verdicts.get(i).hidden();
        boolean address = (i > 0 && verdicts.get(i - 1).address() && near(i - 1))
                || (i + 1 < tokens.size() && verdicts.get(i + 1).address() && near(i));
        if (code && address) {
            verdicts.set(i, Verdict.PLACE);
        }
    }

    private boolean hidden(int i) {
        return i < tokens.size() && verdicts.get(i).hidden();
    }

    private void mark() {
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            if (verdicts.get(start).hidden()) {
                while (end + 1 < tokens.size() && verdicts.get(end + 1).hidden() && beside(end)) {
                    end++;
                }
                marks.add(tokens.get(start).start(), tokens.get(end).end(), kind(start, end));
            }
            start = end + 1;
        }
    }

    private Kind kind(int start, int end) {
        List<Verdict> run = verdicts.subList(start, end + 1);
        for (Verdict verdict : List.of(Verdict.COMPANY, Verdict.STREET, Verdict.PERSON, Verdict.PLACE)) {
            if (run.contains(verdict)) {
                return verdict.kind();
            }
        }
        return run.contains(Verdict.NAME)
                ? (run.size() > 1 ? Kind.PERSON : Kind.UNKNOWN)
                : run.get(0).kind();
    }

    /** Whether this word and the next one make one name: nothing but a blank, a hyphen or an initial's point between. */
    private boolean beside(int i) {
        String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
        return switch (between) {
            case " ", "-", "'", "’", " & ", "&" -> true;
            case ". ", "." -> tokens.get(i).text().length() < 3
                    || Tokens.TITLES.contains(tokens.get(i).small());
            default -> false;
        };
    }

    private boolean comma(int i) {
        return text.substring(tokens.get(i).end(), tokens.get(i + 1).start()).equals(", ");
    }

    private boolean near(int i) {
        String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
        return between.length() < 8 && APART.matcher(between).matches();
    }
}

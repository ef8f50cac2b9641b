package org.blogimg.anonymiser;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values that the account is known by: found in whatever spelling, also where they are spaced out, written with
 * digits, look-alikes or invisible characters, or coded.
 */
final class OwnValues {
    private static final int SHORTEST = 2;
    private static final int SHORTEST_PART = 3;
    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI);
    private static final int LONG = 8;
    private static final int PHONE_END = 8;
    private static final List<String> AT = List.of("@", " at ", " ", " arroba ", " arobase ");
    private static final List<String> DOT = List.of(".", " dot ", " punkt ", " point ", " punto ");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M} .'’-]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s.'’-]+");

    /**
     * A value as it is looked for.
     *
     * @param inside whether it is found inside of longer words as well
     * @param number whether it is the end of a number
     * @param part whether it is a piece of a name, which may be an everyday word
     */
    private record Needle(String bones, boolean inside, boolean part, boolean number) {}

    private final List<Needle> needles;

    private OwnValues(List<Needle> needles) {
        this.needles = needles;
    }

    static OwnValues of(List<String> values) {
        Set<Needle> needles = new LinkedHashSet<>();
        for (String value : values) {
            spellings(value).forEach(spelling -> add(needles, spelling, false));
            if (NAME.matcher(value).matches()) {
                BLANKS.splitAsStream(value).forEach(part -> add(needles, part, true));
            }
            String digits = value.replaceAll("\\D", "");
            if (digits.length() >= PHONE_END && value.chars().noneMatch(Character::isLetter)) {
                add(needles, digits.substring(digits.length() - PHONE_END), false);
            }
        }
        return new OwnValues(needles.stream()
                .sorted(Comparator.comparingInt(
                                (Needle needle) -> needle.bones().length())
                        .reversed())
                .toList());
    }

    private static void add(Set<Needle> needles, String value, boolean part) {
        String bones = Skeleton.of(value);
        boolean unspaced = !value.isEmpty() && value.codePoints().allMatch(OwnValues::unspaced);
        if (bones.length() >= (part && !unspaced ? SHORTEST_PART : SHORTEST)) {
            boolean number = value.chars().allMatch(Character::isDigit);
            boolean written = value.chars().anyMatch(c -> c == '@' || Character.isDigit(c));
            needles.add(new Needle(bones, unspaced || (written && bones.length() >= LONG), part, number));
        }
    }

    /** Of a script that sets no blanks between words, or hangs endings on: a name stands inside of what looks like one. */
    private static boolean unspaced(int point) {
        return UNSPACED.contains(Character.UnicodeScript.of(point));
    }

    private static Set<String> spellings(String value) {
        Set<String> spellings = new LinkedHashSet<>();
        int sign = value.indexOf('@');
        String local = value.substring(0, Math.max(0, sign));
        String host = value.substring(Math.max(0, sign + 1));
        for (String dot : DOT) {
            for (String at : sign < 0 ? List.of("") : AT) {
                spellings.add(local + at + host.replace(".", dot));
                spellings.add(local.replace(".", dot) + at + host.replace(".", dot));
            }
        }
        if (sign >= LONG) {
            spellings.add(local);
        }
        return spellings;
    }

    void find(String text, Lexicon lexicon, Marks marks) {
        if (needles.isEmpty()) {
            return;
        }
        Folded bones = Skeleton.folded(text);
        for (Needle needle : needles) {
            find(needle, new Place(text, bones, lexicon), marks);
        }
        for (Disguises.Chunk chunk : Disguises.chunks(text)) {
            if (chunk.readings().stream().anyMatch(this::known)) {
                marks.add(chunk.start(), chunk.end(), Kind.OWN);
            }
        }
    }

    private record Place(String text, Folded bones, Lexicon lexicon) {}

    private static void find(Needle needle, Place place, Marks marks) {
        String bones = place.bones().text();
        int length = needle.bones().length();
        for (int hit = bones.indexOf(needle.bones()); hit >= 0; hit = bones.indexOf(needle.bones(), hit + 1)) {
            int start = place.bones().from(hit);
            int end = place.bones().to(hit + length, place.text());
            if (is(needle, place, start, end)) {
                marks.add(needle.number() ? begin(place.text(), start) : start, end, Kind.OWN);
            }
        }
    }

    private static boolean is(Needle needle, Place place, int start, int end) {
        if (needle.inside()) {
            return true;
        }
        boolean whole = (start == 0 || !Character.isLetterOrDigit(place.text().codePointBefore(start)))
                && (end == place.text().length()
                        || !Character.isLetterOrDigit(place.text().codePointAt(end)));
        return whole
                && (needle.bones().length() >= LONG || together(place.text().substring(start, end)))
                && !(needle.part() && everyday(place.text().substring(start, end), place.lexicon()));
    }

    /** A number begins with its country or its town. */
    private static int begin(String text, int found) {
        int start = found;
        while (start > 0 && "+0123456789()/.- ".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        while (start < found && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    /** Of one piece, or spaced out, or of whole words: the end of a word and the begin of the next are no name. */
    private static boolean together(String found) {
        List<String> pieces = List.of(found.strip().split("\\s+"));
        long shorts = pieces.stream().filter(piece -> piece.length() < 3).count();
        return pieces.size() == 1 || shorts == 0 || shorts == pieces.size();
    }

    /** A rose is a rose, whatever its owner's name. */
    private static boolean everyday(String found, Lexicon lexicon) {
        return found.codePoints().allMatch(Character::isLowerCase) && lexicon.own(found);
    }

    private boolean known(String reading) {
        String bones = Skeleton.of(reading);
        return needles.stream().anyMatch(needle -> needle.bones().length() >= LONG && bones.contains(needle.bones()));
    }
}

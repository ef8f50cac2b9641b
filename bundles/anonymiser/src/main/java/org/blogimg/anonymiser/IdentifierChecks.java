package org.blogimg.anonymiser;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a pattern alone cannot tell of an identifier. */
final class IdentifierChecks {
    private static final Pattern DATE =
            Pattern.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}");
    private static final Pattern YEARS = Pattern.compile("(?:1[5-9]|20)\\d\\d[ /-]+(?:1[5-9]|20)\\d\\d");
    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[ .]\\d{3})+");
    private static final Pattern APART = Pattern.compile("[ ()./-]");

    private IdentifierChecks() {}

    /** ISO 13616: the country and check digits moved to the end, letters as numbers, leave 1 modulo 97. */
    static boolean iban(String hit) {
        String plain = hit.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        if (plain.length() < 15 || plain.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    static boolean luhn(String hit) {
        String digits = hit.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits.length() >= 12 && sum % 10 == 0;
    }

    static boolean ip4(String hit) {
        for (String part : hit.split("\\.", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** All eight groups, or the short form with a digit in it: a scope in C++ or a time of day is none. */
    static boolean ip6(String hit) {
        long groups = COLON.splitAsStream(hit).filter(part -> !part.isEmpty()).count();
        boolean digit = hit.chars().anyMatch(Character::isDigit);
        return groups == 8 || (groups >= 2 && digit && hit.length() >= 6 && hit.contains("::"));
    }

    static boolean phone(String hit) {
        long digits = hit.chars().filter(Character::isDigit).count();
        boolean marked = hit.startsWith("+") || hit.startsWith("0") || hit.startsWith("(");
        boolean parted =
                APART.splitAsStream(hit.strip()).filter(part -> !part.isEmpty()).count() >= 2;
        return digits >= 7
                && digits <= 15
                && (marked || parted || digits >= 9)
                && (digits > 8 || !THOUSANDS.matcher(hit).matches())
                && !DATE.matcher(hit).matches()
                && !YEARS.matcher(hit).matches();
    }
}

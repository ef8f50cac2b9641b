package org.blogimg.admission;

/**
 * What is asked for beyond letting a bundle in.
 *
 * @param checkOnly say what would happen; nothing stays installed
 * @param replace take the older versions away once this one offers what they offer
 * @param refresh go on although other bundles have to be wired anew
 * @param nativeCode let it bring native code, which is not even bound by the JVM
 * @param framework let it import the framework's own packages, by which it reaches every bundle and every service
 * @param downgrade why an older version than the installed one is let in; empty: it is not
 */
public record Wish(
        boolean checkOnly, boolean replace, boolean refresh, boolean nativeCode, boolean framework, String downgrade) {
    /** Nothing beyond. */
    public static final Wish PLAIN = new Wish(false, false, false, false, false, "");

    public Wish {
        downgrade = downgrade.strip();
        if (downgrade.length() > 200) {
            throw new IllegalArgumentException("a reason has at most 200 characters");
        }
    }
}

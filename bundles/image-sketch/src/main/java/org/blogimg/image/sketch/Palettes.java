package org.blogimg.image.sketch;

import java.util.List;

/** The colours that styles draw with. A test holds each to its contrasts. */
final class Palettes {
    private Palettes() {}

    static final List<Palette> DAY = List.of(
            new Palette(
                    "coral", 0xFDEBDD, 0xF8CFB8, 0xDE7356, 0x2A2740, 0xFFFAF4, 0xEB5E45, 0xF4B740, 0x2B8C8C, 0x4F9D7B),
            new Palette(
                    "lagoon", 0xDDF0EF, 0xB4DBD9, 0x2C7A86, 0x12314A, 0xF7FDFC, 0xF9784B, 0xFFC04D, 0x2F8FB5, 0x4BA58C),
            new Palette(
                    "meadow", 0xF3F1DD, 0xD3E0B2, 0x5C9160, 0x1F3B30, 0xFDFCF3, 0xE4683A, 0xF0B43C, 0x3C8FA0, 0x6BA653),
            new Palette(
                    "plum", 0xF7E6EE, 0xE6BED6, 0x76508C, 0x2C1D47, 0xFFF9FC, 0xEE5D74, 0xF8B055, 0x5D83D6, 0x4FA08E),
            new Palette(
                    "fjord", 0xE6EEF6, 0xBFD2E6, 0x44689A, 0x182848, 0xFAFCFF, 0xE5525F, 0xF5B73F, 0x3B94AE, 0x559C79),
            new Palette(
                    "clay", 0xF8EEE1, 0xECD2B8, 0xB8674A, 0x3A2728, 0xFFFBF5, 0xD3553C, 0xE7A93A, 0x2F7F83, 0x6F9A5B));

    static final List<Palette> NIGHT = List.of(
            new Palette(
                    "midnight",
                    0x16204A,
                    0x26357A,
                    0x3C4FA5,
                    0x0A1030,
                    0xFFF4DE,
                    0xFF6F61,
                    0xFFC857,
                    0x4FC3D9,
                    0x3FA58A),
            new Palette(
                    "aurora", 0x0E2A3A, 0x17485A, 0x1F6D73, 0x061823, 0xF2FFF6, 0xFF7C5C, 0xFFD166, 0x54C6EB, 0x3CC48D),
            new Palette(
                    "violet", 0x261447, 0x46246F, 0x6C3C9C, 0x150A2B, 0xFFF1F8, 0xFF6B9A, 0xFFBE5C, 0x7BA7FF,
                    0x4EC3A5));

    /** Light papers with ink and one accent; the other slots repeat them. */
    static final List<Palette> LINE = List.of(
            line("cream", 0xFBF6EA, 0x20263A, 0xF26B4E),
            line("mint", 0xF0F8F3, 0x173A3A, 0x3DB88B),
            line("sky", 0xEFF5FC, 0x1B2A4E, 0x4B8BF4),
            line("blush", 0xFDF1F0, 0x3A2038, 0xF0708B),
            line("straw", 0xFCF7E3, 0x2B2A22, 0xF2B632));

    /** Two inks on paper: sky is the paper, ink the dark ink, a the bright one. */
    static final List<Palette> DUO = List.of(
            line("brick-teal", 0xFBF1E4, 0x123C47, 0xF2664A),
            line("navy-yellow", 0xFBF6E8, 0x1C2B66, 0xF7B92F),
            line("forest-pink", 0xFBF0EE, 0x17493B, 0xF58CA0),
            line("plum-orange", 0xFBF2E9, 0x4A1E5E, 0xF6853D),
            line("indigo-mint", 0xF3F6F1, 0x2B2C83, 0x45C49B));

    static final List<Palette> BLUEPRINT = List.of(
            line("prussian", 0x123E78, 0xF3F8FF, 0xFFD166),
            line("cobalt", 0x1B4B9B, 0xF5F9FF, 0x9BE2FF),
            line("teal", 0x0F4C5C, 0xF1FBFC, 0xFFB26B),
            line("ultramarine", 0x23349B, 0xF4F6FF, 0xFFB9A3));

    private static Palette line(String name, int paper, int ink, int accent) {
        int soft = Tint.mix(paper, accent, 0.3);
        return new Palette(
                name,
                paper,
                soft,
                accent,
                ink,
                Tint.lighter(paper, 0.02),
                accent,
                Tint.mix(paper, accent, 0.55),
                Tint.mix(paper, ink, 0.25),
                Tint.mix(paper, accent, 0.75));
    }
}

package org.blogimg.picture;

import java.util.List;
import java.util.Locale;

import org.blogimg.picture.RefusedPicture.Why;

/** Finds a second file behind the end of a picture. Other bytes there (previews of cameras, padding) are left out. */
final class Polyglot {
    private static final List<String> SIGNS = List.of(
            "pk\u0003\u0004",
            "pk\u0005\u0006",
            "<script",
            "<html",
            "<!doctype",
            "<svg",
            "<?php",
            "<?xml",
            "%pdf",
            "\u007felf",
            "mz\u0090",
            "rar!",
            "7z\u00bc");

    private Polyglot() {}

    static void refuse(Span behind) throws Refusal {
        if (behind.length() == 0) {
            return;
        }
        String text = behind.latin().toLowerCase(Locale.ROOT);
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                throw new Refusal(
                        Why.NOT_A_PICTURE,
                        "Another file is hidden behind the picture. Save the picture anew and try again.");
            }
        }
    }
}

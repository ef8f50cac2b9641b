package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What lies on the disk: no words, no pictures, no secrets in the clear. */
@ExtendWith(Running.class)
class AtRestTest {
    private static final String CANARY = "Quetzalcoatlus";

    @Test
    void nothingAnOwnerWroteShouldLieOnTheDiskInTheClear_SEC2(Installation house, Rest rest)
            throws IOException, InterruptedException {
        String text = "# The " + CANARY + " flies\n\n" + ("A " + CANARY + " lands beside the lake. ").repeat(40)
                + "\n\n## Its nest\n\n" + ("The nest of the " + CANARY + " is a tree on a hill. ").repeat(40);
        String post = rest.post("/posts?name=" + CANARY, "text/markdown", text)
                .json()
                .path("id")
                .asText();
        rest.post("/posts/" + post + "/plan", "application/json", "{\"pictures\":2}");
        rest.follow(rest.order(post, "at-rest").json().path("id").asText());

        assertEquals(List.of(), filesWith(house, CANARY, StandardCharsets.UTF_8));
        assertEquals(List.of(), filesWith(house, CANARY, StandardCharsets.UTF_16BE));
        assertEquals(List.of(), filesWith(house, CANARY, StandardCharsets.UTF_16LE));
        assertEquals(List.of(), filesWith(house, "trainedAlgorithmicMedia", StandardCharsets.UTF_8));
        assertEquals(List.of(), filesWith(house, "digitalsourcetype/algorithmicMedia", StandardCharsets.UTF_8));
    }

    @Test
    void thePictureShouldNotLieOnTheDiskInTheClear_SEC2(Installation house) throws IOException {
        List<Path> blobs = files(house.data().resolve("blobs"));
        assertTrue(!blobs.isEmpty(), "no blob to look at");
        for (Path blob : blobs) {
            byte[] start = Files.readAllBytes(blob);
            String magic = new String(start, 0, Math.min(8, start.length), StandardCharsets.ISO_8859_1);
            assertTrue(!magic.contains("PNG") && !magic.startsWith("\u00ff\u00d8"), blob + " is a plain picture");
        }
    }

    @Test
    void secretsShouldBeReadableByTheOwnerAlone_SEC4(Installation house) throws IOException {
        for (String name : List.of("token", "sign-in", "keys")) {
            String rights = java.nio.file.attribute.PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(house.data().resolve(name)));
            assertTrue(rights.endsWith("------"), name + " has " + rights);
        }
    }

    /** Every file the product wrote: data, logs, temporary files; but for Karaf's copies of the bundles. */
    private static List<Path> filesWith(Installation house, String word, java.nio.charset.Charset charset)
            throws IOException {
        String needle = new String(word.getBytes(charset), StandardCharsets.ISO_8859_1);
        List<Path> found = new ArrayList<>();
        for (Path file : files(house.data())) {
            boolean bundle = file.toString().contains("/cache/");
            if (!bundle && Files.readString(file, StandardCharsets.ISO_8859_1).contains(needle)) {
                found.add(file);
            }
        }
        return found;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real posts and real pictures, where they lie beside the repository; skipped elsewhere, and says so. */
@ExtendWith(Running.class)
class SamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("blogimg.samples", Installation.root() + "/../shared/samples"));

    @Test
    void everyRealPostShouldComeBackUnalteredButForItsPictures(Rest rest) throws IOException, InterruptedException {
        List<Path> posts = files("posts");
        List<String> wrong = new ArrayList<>();
        for (Path file : posts) {
            String text = Files.readString(file);
            String id =
                    rest.post("/posts", "text/markdown", text).json().path("id").asText();
            rest.post("/posts/" + id + "/plan", "application/json", "{\"pictures\":2,\"socialCard\":false}");
            JsonNode ended =
                    rest.follow(rest.order(id, "sample-" + id).json().path("id").asText());
            Map<String, byte[]> archive = MainJobTest.unzip(
                    rest.get("/posts/" + id + "/archive").response().body());
            String woven = new String(archive.get("index.md"), StandardCharsets.UTF_8);
            wrong.addAll(judge(file, text, woven, ended));
            rest.delete("/posts/" + id);
        }
        System.out.println(posts.size() + " real posts went through");
        assertEquals(List.of(), wrong);
    }

    private static List<String> judge(Path file, String text, String woven, JsonNode ended) {
        List<String> wrong = new ArrayList<>();
        int at = 0;
        for (String line : text.lines().toList()) {
            int found = woven.indexOf(line, at);
            if (found < 0) {
                wrong.add(file.getFileName() + " lost a line");
                break;
            }
            at = found + line.length();
        }
        for (JsonNode job : ended.path("jobs")) {
            if (!job.path("state").asText().equals("SETTLED")) {
                wrong.add(file.getFileName() + ": " + job);
            }
        }
        return wrong;
    }

    @Test
    void everyRealPictureShouldBeTakenOrRefusedInWords(Rest rest) throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        int taken = 0;
        for (Path file : files("pictures")) {
            Rest.Answer answer = rest.post("/pictures", "image/*", Files.readAllBytes(file));
            if (answer.status() == 201) {
                taken++;
            } else {
                wrong.add(file.getFileName() + ": " + answer.status() + " " + answer.text());
            }
        }
        System.out.println(taken + " real pictures were taken in");
        assertEquals(List.of(), wrong);
    }

    private static List<Path> files(String folder) throws IOException {
        Path path = SAMPLES.resolve(folder);
        boolean there = Files.isDirectory(path);
        if (!there) {
            System.out.println("left out: no " + folder + " at " + SAMPLES);
        }
        assumeTrue(there, "no samples");
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

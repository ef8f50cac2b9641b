package org.blogimg.itests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the providers' tests found out with servers that mean ill, put together: server by answer, and how each ended. */
class HostileAnswersTest {
    private static final Set<String> SERVERS = Set.of(
            "A1111", "ComfyUi", "LocalAi", "OpenAi", "Replicate", "Stability", "StabilityJson", "StableDiffusionCpp");
    private static final Set<String> ENDS = Set.of("RETRY", "PERMANENT", "UNKNOWN", "to the house", "not met");
    private static final int ANSWERS = 32;

    @Test
    void everyServerShouldHaveTriedEveryAnswerAndEachEndedClearly() throws IOException {
        Set<String> answers = new LinkedHashSet<>();
        Map<String, Map<String, String>> outcomes = new TreeMap<>();
        for (String row : rows()) {
            String[] cells = row.split("\t", -1);
            answers.add(cells[1]);
            outcomes.computeIfAbsent(cells[0], server -> new TreeMap<>()).put(cells[1], cells[2]);
        }
        System.out.println("| answer | " + String.join(" | ", outcomes.keySet()) + " |");
        for (String answer : answers) {
            List<String> line = new ArrayList<>();
            outcomes.values().forEach(server -> line.add(server.getOrDefault(answer, "")));
            System.out.println("| " + answer + " | " + String.join(" | ", line) + " |");
            line.removeIf("not met"::equals);
            assertTrue(!line.isEmpty(), () -> "no server met: " + answer);
            assertTrue(ENDS.containsAll(line), () -> answer + ": " + line);
        }
        assertEquals(SERVERS, outcomes.keySet());
        outcomes.forEach((server, ends) -> assertEquals(Set.copyOf(answers), ends.keySet(), server));
        assertEquals(ANSWERS, answers.size());
        System.out.println(ANSWERS * SERVERS.size() + " tried");
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path bundle : Repository.bundles()) {
            Path folder = bundle.resolve("target/hostile-answers");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        rows.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return rows;
    }
}

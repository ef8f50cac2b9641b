package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an operator types. */
@ExtendWith(Running.class)
class ConsoleTest {
    @Test
    void doctorShouldFindNothingWrong(Installation house) throws IOException, InterruptedException {
        Installation.Output output = house.script("console", "blogimg:doctor");

        assertEquals(0, output.exit(), output::text);
        assertFalse(output.text().contains("FAIL"), output::text);
    }

    @Test
    void statusShouldSpeakJsonToPrograms(Installation house) throws IOException, InterruptedException {
        JsonNode status = json(house.script("console", "blogimg:status --json"));

        assertEquals("0.1.0", status.path("version").asText(), status::toString);
    }

    @Test
    void providersShouldListTheEmbeddedOne(Installation house) throws IOException, InterruptedException {
        Installation.Output output = house.script("console", "blogimg:providers");

        assertEquals(0, output.exit(), output::text);
        assertTrue(output.text().contains("sketch"), output::text);
        assertTrue(output.text().contains("the distribution"), output::text);
    }

    @Test
    void illustrateShouldWorkAtTheConsoleToo(Installation house, Rest rest) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("blogimg-console-");
        Path post = Files.writeString(
                folder.resolve("post.md"),
                "# A walk\n\n" + "We walked along the river to the old mill and had bread and cheese. ".repeat(20));
        Path out = folder.resolve("out");

        Installation.Output output = house.script("console", "blogimg:illustrate " + post + " --out " + out);

        assertEquals(0, output.exit(), output::text);
        assertTrue(Files.exists(out.resolve("index.md")), output::text);
        JsonNode job =
                json(house.script("console", "blogimg:jobs --limit 1 --json")).path(0);
        Installation.Output explained =
                house.script("console", "blogimg:explain " + job.path("job").asText());
        assertEquals(0, explained.exit(), explained::text);
        assertTrue(explained.text().contains("SETTLED"), explained::text);
    }

    @Test
    void aCommandThatFailsShouldSaySoByItsExit(Installation house) throws IOException, InterruptedException {
        Installation.Output output = house.script("console", "blogimg:explain no-such-job");

        assertTrue(output.exit() != 0, output::text);
        assertFalse(output.text().contains("\tat "), output::text);
    }

    @Test
    void noBundleShouldBeLeftUnstarted(Installation house) throws IOException, InterruptedException {
        Installation.Output output = house.script("console", "bundle:list -t 0 --no-format");

        List<String> notActive = output.text()
                .lines()
                .filter(line -> line.matches("^\\s*\\d+.*"))
                .filter(line -> !line.contains("Active") && !line.contains("Resolved"))
                .toList();
        assertEquals(List.of(), notActive);
    }

    private static JsonNode json(Installation.Output output) throws IOException {
        assertEquals(0, output.exit(), output::text);
        return Rest.JSON.readTree(output.text());
    }
}

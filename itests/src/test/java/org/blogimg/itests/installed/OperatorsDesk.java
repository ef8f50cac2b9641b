package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What an operator does at the console, and what can be seen of a house from there. */
final class OperatorsDesk {
    private static final String STARTS =
            "each ($.context bundles) { echo bundle ($it symbolicName) ($it bundleContext) }";

    private final Installation house;
    private final Path folder;

    OperatorsDesk(Installation house, Path folder) {
        this.house = house;
        this.folder = folder;
    }

    Installation.Output console(String command) throws IOException, InterruptedException {
        return house.console(command);
    }

    String told(String command) throws IOException, InterruptedException {
        Installation.Output output = console(command);
        assertEquals(0, output.exit(), output::text);
        return output.text();
    }

    /** Each bundle's context is a new one at each start of it. */
    Set<String> starts() throws IOException, InterruptedException {
        return told(STARTS)
                .lines()
                .filter(line -> line.startsWith("bundle ") && !line.contains("com.example."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Draws with the provider and says the version that drew. */
    Set<String> drawn() throws IOException, InterruptedException {
        Path post = Files.writeString(
                folder.resolve("post.md"),
                "# A walk\n\n" + "We walked along the river to the old mill and had bread and cheese. ".repeat(20));
        Path out = Files.createTempDirectory(folder, "out");
        told("blogimg:illustrate " + post + " --out " + out + " --provider hue --pictures 1");
        Set<String> versions = new TreeSet<>();
        for (JsonNode picture :
                Rest.JSON.readTree(out.resolve("manifest.json").toFile()).findParents("seed")) {
            versions.add(picture.path("provider").asText() + " "
                    + picture.path("version").asText());
        }
        return versions;
    }

    /** How many class loaders that hold such a class outlive a garbage collection. */
    int loaders(Pattern type) throws IOException, InterruptedException {
        String pid = Long.toString(house.process().pid());
        for (int i = 0; i < 3; i++) {
            assertEquals(0, jcmd(pid, "GC.run").exit());
        }
        Installation.Output loaded = jcmd(pid, "VM.classloaders", "show-classes=true", "verbose=false");
        assertEquals(0, loaded.exit(), loaded::text);
        return (int) type.matcher(loaded.text()).results().count();
    }

    private Installation.Output jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        command.addAll(List.of(words));
        return Installation.run(folder, Map.of(), 60, command.toArray(String[]::new));
    }

    List<String> versions(String provider) throws IOException, InterruptedException {
        return Rest.JSON.readTree(told("blogimg:providers --json")).findParents("version").stream()
                .filter(each -> each.path("id").asText().equals(provider))
                .map(each -> each.path("version").asText())
                .toList();
    }

    /** They come back beside what the house does first, so its being ready does not say that they are. */
    void await(String command, String word) throws IOException, InterruptedException {
        for (int tries = 0; tries < 20; tries++) {
            if (told(command).contains(word)) {
                return;
            }
        }
        throw new AssertionError(command + " says nothing of " + word);
    }
}

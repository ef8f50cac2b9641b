package org.blogimg.itests.installed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The product as it is shipped. */
@ExtendWith(Running.class)
class HardeningTest {
    private static final Pattern COMMAND = Pattern.compile("^([a-z0-9-]+):[a-z0-9-]+\\s", Pattern.MULTILINE);

    @Test
    void everyCommandScopeShouldHaveAnAcl_SEC7(Installation house) throws IOException, InterruptedException {
        Set<String> scopes = new TreeSet<>();
        Matcher commands = COMMAND.matcher(house.console("*:help").text().replaceAll("\u001b\\[[0-9;]*m", ""));
        while (commands.find()) {
            scopes.add(commands.group(1));
        }
        assertTrue(scopes.contains("blogimg") && scopes.contains("bundle"), scopes::toString);
        scopes.removeIf(
                scope -> Files.exists(house.data().resolve("etc/org.apache.karaf.command.acl." + scope + ".cfg")));
        assertEquals(Set.of(), scopes, "command scopes without an ACL");
    }

    @Test
    void thereShouldBeNoDefaultUser_SEC7(Installation house) throws IOException {
        Path users = house.home().resolve("etc/users.properties");
        List<String> lines = Files.exists(users) ? Files.readAllLines(users) : List.of();

        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList());
    }

    @Test
    void nothingShouldRunBecauseItWasCopiedSomewhere(Installation house) {
        assertFalse(Files.exists(house.home().resolve("deploy")));
        assertFalse(Files.exists(house.data().resolve("deploy")));
    }

    @Test
    void theDistributionShouldStayAsItWasUnpacked(Installation house) throws IOException {
        try (Stream<Path> files = Files.walk(house.home())) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> newer(file, house.data().resolve("etc/.shipped/print")))
                    .toList();
            assertEquals(List.of(), written);
        }
    }

    private static boolean newer(Path file, Path than) {
        try {
            return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

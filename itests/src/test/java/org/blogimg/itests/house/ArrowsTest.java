package org.blogimg.itests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds what every built bundle imports against the arrow table of docs/ARCHITECTURE.md. */
class ArrowsTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([a-z.*, ]+?) *\\| *([a-z., ]*?) *\\|$");
    private static final Pattern PACKAGE = Pattern.compile("(?:^|,)(org\\.blogimg\\.[a-z0-9.]+)");

    @Test
    void everyImportShouldHaveAnArrow() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        List<String> wrong = new ArrayList<>();
        for (Path folder : Repository.bundles()) {
            String bundle = name(folder);
            Set<String> allowed = allowed(arrows, bundle);
            for (String imported : imports(folder)) {
                if (!owner(imported).equals(bundle) && !allowed.contains(owner(imported))) {
                    wrong.add(bundle + " -> " + owner(imported) + " (" + imported + ")");
                }
            }
        }
        assertEquals(List.of(), wrong, "imports without an arrow in docs/ARCHITECTURE.md");
    }

    @Test
    void everyBundleShouldStandInTheTable() throws IOException {
        Map<String, Set<String>> arrows = arrows();
        for (Path folder : Repository.bundles()) {
            allowed(arrows, name(folder));
        }
        assertFalse(arrows.isEmpty());
    }

    /** They take part in the studio's transactions (docs/adr/0011-posts-beside-studio.md). */
    @Test
    void onlyTheStudioShouldSeeTheTablesOfPosts() throws IOException {
        List<String> seeing = new ArrayList<>();
        for (Path folder : Repository.bundles()) {
            if (imports(folder).contains("org.blogimg.posts.table")) {
                seeing.add(name(folder));
            }
        }
        seeing.remove("posts");
        assertEquals(List.of("studio"), seeing);
    }

    @Test
    void plugInsShouldExportNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path folder : Repository.bundles()) {
            if (name(folder).contains(".") && header(folder, "Export-Package") != null) {
                wrong.add(name(folder) + " exports " + header(folder, "Export-Package"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyBundleShouldBeNamedAfterItsFolder() throws IOException {
        for (Path folder : Repository.bundles()) {
            assertEquals("org.blogimg." + name(folder), header(folder, "Bundle-SymbolicName"));
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString().replace('-', '.');
    }

    /** {@code org.blogimg.api.image} belongs to {@code api}: no other bundle imports a plug-in's packages. */
    private static String owner(String imported) {
        return imported.substring("org.blogimg.".length()).replaceFirst("[.].*", "");
    }

    private static Set<String> allowed(Map<String, Set<String>> arrows, String bundle) {
        Set<String> own = arrows.get(bundle);
        if (own == null && bundle.contains(".")) {
            own = arrows.get(bundle.substring(0, bundle.indexOf('.')) + ".*");
        }
        assertTrue(own != null, bundle + " is not in the arrow table of docs/ARCHITECTURE.md");
        return own == null ? Set.of() : own;
    }

    private static List<String> imports(Path folder) throws IOException {
        String header = header(folder, "Import-Package");
        Matcher packages = PACKAGE.matcher(header == null ? "" : header);
        return packages.results().map(found -> found.group(1)).toList();
    }

    private static String header(Path folder, String name) throws IOException {
        Attributes attributes = Repository.manifest(folder).getMainAttributes();
        return attributes.getValue(name);
    }

    private static Map<String, Set<String>> arrows() throws IOException {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Repository.file("docs/ARCHITECTURE.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> targets = words(row.group(2));
                words(row.group(1)).forEach(bundle -> arrows.put(bundle, targets));
            }
        }
        return arrows;
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split("[, ]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

package org.blogimg.testkit.broken;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.blogimg.api.PlugFailure;
import org.blogimg.testkit.FarProviderContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class EachCaseCanFailTest {
    /** What is to be said of what was left behind. */
    private static final Map<Quirk, String> LEFT = Map.of(
            Quirk.LEAVES_A_THREAD, "a thread: ",
            Quirk.LEAVES_A_THREAD_LOCAL, "a ThreadLocal",
            Quirk.LEAVES_A_HOOK, "a shutdown hook",
            Quirk.LEAVES_A_REGISTRATION, "a security provider: Loitering",
            Quirk.LEAVES_A_WATCHER, "a thread: ");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void theContractShouldCatchAProviderWithAQuirk(Quirk quirk) {
        SampleFixture test = SampleFixture.with(quirk);
        try {
            Throwable noticed = assertThrows(Throwable.class, () -> run(test, quirk.method()), quirk::method);
            assertTrue(noticed instanceof AssertionError || noticed instanceof PlugFailure, noticed::toString);
            String said = String.valueOf(noticed.getMessage());
            assertTrue(said.contains(LEFT.getOrDefault(quirk, "")), said);
        } finally {
            test.afterwards();
        }
    }

    private static void run(SampleFixture test, String method) throws Throwable {
        try {
            FarProviderContract.class.getMethod(method).invoke(test);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void everyCaseShouldHaveAQuirkThatItCatches() {
        Set<String> caught = Arrays.stream(Quirk.values())
                .map(Quirk::method)
                .filter(method -> !method.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(cases(), caught);
    }

    private static Set<String> cases() {
        return Arrays.stream(FarProviderContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The README's table: each case once. */
    @Test
    void everyCaseShouldStandInTheTableOnce() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\|[^|]+\\| `([a-z]\\w+)` \\|$")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertEquals(List.copyOf(cases()), listed);
    }
}

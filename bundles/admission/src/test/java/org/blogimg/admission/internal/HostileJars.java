package org.blogimg.admission.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Rule;
import org.blogimg.admission.Verdict;
import org.blogimg.admission.Wish;
import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Jars that must stay out: each made here, none installed, each with a sentence that names what is wrong, each written
 * down.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileJars {
    static final String NAME = "com.example.images";

    Path folder = Path.of("");
    TestHouse house;
    SigningKey author;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        house = TestHouse.open(folder.resolve("house"), Map.of("jar__megabytes", 5));
        author = SigningKey.made(folder, "author");
        house.trust().trust(author.certificate(folder), "owner");
        assertInstanceOf(
                Verdict.Admitted.class, install(author.sign(plain("2.0.0").into(folder))));
        assertInstanceOf(
                Verdict.Admitted.class,
                install(author.sign(JarPress.bundle("com.example.gone", "1.0.0").into(folder))));
        assertInstanceOf(Verdict.Gone.class, house.door().uninstall("com.example.gone", "", "owner"));
    }

    @AfterAll
    void close() throws Exception {
        house.close();
    }

    Verdict install(Path jar) {
        return house.door().install(jar, Wish.PLAIN, "owner");
    }

    static JarPress plain(String version) {
        return JarPress.bundle(NAME, version);
    }

    static JarPress next() {
        return plain("3.0.0");
    }

    /**
     * A jar that must stay out.
     *
     * @param names what the sentence must name
     */
    record Hostile(String what, Rule rule, String names, Supplier<Path> jar) {
        @Override
        public String toString() {
            return what;
        }
    }

    Hostile signed(String what, Rule rule, String names, JarPress press) {
        return new Hostile(what, rule, names, () -> author.sign(press.into(folder)));
    }

    Hostile changed(String what, Rule rule, String names, UnaryOperator<Map<String, byte[]>> change) {
        return new Hostile(what, rule, names, () -> JarPress.changed(author.sign(next().into(folder)), change));
    }

    /** What is to be tried. */
    abstract Stream<Hostile> jars();

    @ParameterizedTest
    @MethodSource("jars")
    void aHostileJarShouldStayOut(Hostile hostile) throws Exception {
        List<String> before = house.bundles();
        List<String> shelf = house.shelf();
        Path jar = hostile.jar().get();

        Verdict verdict = install(jar);

        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, verdict);
        String said = refused.what() + " " + refused.mend();
        assertEquals(hostile.rule(), refused.rule(), said);
        assertTrue(said.contains(hostile.names()), said);
        assertFalse(refused.mend().isBlank());
        assertEquals(before, house.bundles());
        assertEquals(shelf, house.shelf());
        Attempt written = house.door().attempts(1).get(0);
        assertEquals("refused", written.verdict());
        assertEquals("owner", written.who());
        assertEquals(hostile.rule().name(), written.rule());
        assertEquals(refused.what(), written.what());
    }

    static Map<String, byte[]> with(Map<String, byte[]> all, String name, String text) {
        all.put(name, text.getBytes(StandardCharsets.UTF_8));
        return all;
    }
}

package org.blogimg.admission.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.blogimg.admission.Rule;
import org.blogimg.admission.testing.JarPress;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is no jar, or one to choke on. */
class HostileShapesTest extends HostileJars {
    @Override
    Stream<Hostile> jars() {
        return Stream.of(
                new Hostile("absent", Rule.UNREADABLE, "no-such.jar", () -> folder.resolve("no-such.jar")),
                new Hostile(
                        "text",
                        Rule.NO_JAR,
                        "first bytes",
                        () -> written("text.jar", "hello".getBytes(StandardCharsets.UTF_8))),
                new Hostile("cut short", Rule.NO_JAR, "cannot be read", this::cutShort),
                new Hostile("something before it", Rule.NO_JAR, "first bytes", this::polyglot),
                new Hostile("bomb", Rule.TOO_BIG, "bomb.bin", () -> author.sign(bomb())),
                new Hostile("bomb in the manifest", Rule.TOO_BIG, "MANIFEST.MF", this::manifestBomb),
                new Hostile("too many entries", Rule.TOO_BIG, "entries", this::crowd),
                new Hostile("too large a file", Rule.TOO_BIG, "bytes", () -> written("large.jar", new byte[6 << 20])),
                changed(
                        "second manifest",
                        Rule.NO_JAR,
                        "META-INF/manifest.mf",
                        all -> with(all, "META-INF/manifest.mf", "Bundle-SymbolicName: x\n")),
                changed("leads out", Rule.NO_JAR, "../x", all -> with(all, "../x", "out")),
                new Hostile("one name twice", Rule.NO_JAR, "twice", this::twice));
    }

    @Test
    void aBombShouldBeSmallUntilItIsUnpacked() throws Exception {
        assertTrue(Files.size(bomb()) < 1 << 20);
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private byte[] bytesOf(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Path cutShort() {
        byte[] whole = bytesOf(author.sign(next().into(folder)));
        return written("short.jar", java.util.Arrays.copyOf(whole, whole.length / 2));
    }

    private Path polyglot() {
        byte[] whole = bytesOf(author.sign(next().into(folder)));
        byte[] both = new byte[whole.length + 10];
        System.arraycopy("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), 0, both, 0, 10);
        System.arraycopy(whole, 0, both, 10, whole.length);
        return written("polyglot.jar", both);
    }

    /** 31 MB of nothing in 32 KB. */
    private Path bomb() {
        return next().entry("bomb.bin", new byte[31 << 20]).into(folder);
    }

    private Path manifestBomb() {
        return JarPress.changed(author.sign(next().into(folder)), all -> {
            all.put("META-INF/MANIFEST.MF", new byte[8 << 20]);
            return all;
        });
    }

    private Path crowd() {
        JarPress press = next();
        for (int i = 0; i < 10_001; i++) {
            press.entry("e" + i, "");
        }
        return press.into(folder);
    }

    /** A signed jar in which a second entry is given the name of the first, behind the tools' back. */
    private Path twice() {
        Path jar = JarPress.changed(author.sign(next().into(folder)), all -> with(all, "n0tes.txt", "another content"));
        byte[] bytes = bytesOf(jar);
        byte[] from = "n0tes.txt".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + from.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
                bytes[i + 1] = 'o';
            }
        }
        return written("twice.jar", bytes);
    }
}

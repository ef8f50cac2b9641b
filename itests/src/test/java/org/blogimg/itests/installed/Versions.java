package org.blogimg.itests.installed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.blogimg.admission.testing.SigningKey;

/**
 * A bundle of the distribution under other versions, signed: the same classes, so that only the swap itself is looked at.
 */
final class Versions {
    private final Path original;
    private final Path folder;
    private final SigningKey author;
    private int made;

    Versions(Path original, Path folder, SigningKey author) {
        this.original = original;
        this.folder = folder;
        this.author = author;
    }

    /** The newest made so far; the original's before the first. */
    String newest() {
        return version(made);
    }

    /** A signed jar of a version that is newer than all before. */
    Path next() throws IOException {
        made++;
        Path jar = folder.resolve("version-" + made + ".jar");
        try (JarFile from = new JarFile(original.toFile());
                OutputStream file = Files.newOutputStream(jar)) {
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version(made));
            try (JarOutputStream to = new JarOutputStream(file, manifest)) {
                copy(from, to);
            }
        }
        return author.sign(jar);
    }

    private static String version(int number) {
        return "0.1." + number;
    }

    private static void copy(JarFile from, JarOutputStream to) throws IOException {
        Enumeration<JarEntry> entries = from.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                to.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }
}

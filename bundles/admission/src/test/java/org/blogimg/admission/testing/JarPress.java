package org.blogimg.admission.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes the jar of a bundle, header by header and entry by entry. */
public final class JarPress {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A bundle that imports nothing, with one entry. */
    public static JarPress bundle(String symbolicName, String version) {
        return new JarPress()
                .header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", symbolicName)
                .header("Bundle-Version", version)
                .entry("notes.txt", "made for a test");
    }

    public JarPress header(String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        return this;
    }

    public JarPress entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public JarPress entry(String name, byte[] bytes) {
        entries.put(name, bytes.clone());
        return this;
    }

    /** With the class as it was compiled for the test. */
    public JarPress type(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            return entry(name, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public Path into(Path folder) {
        Attributes main = manifest.getMainAttributes();
        Path jar = folder.resolve(
                String.valueOf(main.getValue("Bundle-SymbolicName")).replaceAll("[^A-Za-z0-9.]", "_") + "-"
                        + main.getValue("Bundle-Version") + "-" + System.nanoTime() + ".jar");
        try {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            manifest.write(head);
            Map<String, byte[]> all = new LinkedHashMap<>();
            all.put(MANIFEST, head.toByteArray());
            all.putAll(entries);
            write(jar, all);
            return jar;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same jar with other entries: what somebody does who has the file and not the key. */
    public static Path changed(Path jar, UnaryOperator<Map<String, byte[]>> change) {
        Path other = jar.resolveSibling("changed-" + System.nanoTime() + ".jar");
        try {
            write(other, change.apply(read(jar)));
            return other;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}

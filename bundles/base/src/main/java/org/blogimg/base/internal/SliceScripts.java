package org.blogimg.base.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.Stream;

import org.blogimg.base.Slice;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleReference;

/** Finds a slice's scripts: among the entries of its bundle, or on the class path where there is no framework. */
final class SliceScripts implements ResourceProvider {
    private final Slice slice;
    private final String folder;

    SliceScripts(Slice slice) {
        this.slice = slice;
        this.folder = "db/" + slice.name();
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return slice.loader().getResource(name) == null ? null : new Script(name);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return names().filter(name -> name.startsWith(prefix))
                .filter(name -> Stream.of(suffixes).anyMatch(name::endsWith))
                .sorted()
                .<LoadableResource>map(name -> new Script(folder + "/" + name))
                .toList();
    }

    private Stream<String> names() {
        if (slice.loader() instanceof BundleReference home) {
            @Nullable Enumeration<URL> entries = home.getBundle().findEntries(folder, "*.sql", false);
            return entries == null
                    ? Stream.empty()
                    : Collections.list(entries).stream().map(SliceScripts::lastPart);
        }
        URL url = slice.loader().getResource(folder);
        if (url == null) {
            return Stream.empty();
        }
        try {
            return "jar".equals(url.getProtocol()) ? inJar(url) : inFolder(url);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private Stream<String> inJar(URL url) throws IOException {
        JarURLConnection jar = (JarURLConnection) url.openConnection();
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(".sql"))
                .map(name -> name.substring(folder.length() + 1));
    }

    private static Stream<String> inFolder(URL url) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create(url.toString())))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }

    private static String lastPart(URL url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    private final class Script extends LoadableResource {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream bytes = slice.loader().getResourceAsStream(name);
            if (bytes == null) {
                throw new IllegalStateException(name + " is gone");
            }
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}

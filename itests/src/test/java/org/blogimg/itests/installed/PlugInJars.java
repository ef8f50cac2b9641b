package org.blogimg.itests.installed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.blogimg.admission.testing.JarPress;
import org.blogimg.admission.testing.SigningKey;

/** Plug-ins as somebody else would write them: compiled against the distribution's api alone, and signed. */
final class PlugInJars {
    private static final Pattern FEATURE = Pattern.compile("<feature name=\"blogimg-([a-z0-9-]+)\"");
    private static final String COMPONENT =
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="com.example.hue">
              <property name="blogimg.provider" type="String" value="hue"/>
              <service><provide interface="org.blogimg.api.image.ImageProvider"/></service>
              <implementation class="com.example.hue.HueProvider"/>
            </scr:component>
            """;

    private final Path home;
    private final Path folder;
    private final SigningKey author;

    PlugInJars(Path home, Path folder, SigningKey author) {
        this.home = home;
        this.folder = folder;
        this.author = author;
    }

    /** An image provider of id {@code hue}. */
    Path hue(String version) throws IOException {
        return author.sign(compiled("HueProvider", "com.example.hue", version)
                .header("Import-Package", "javax.imageio,org.blogimg.api;version=\"[1,2)\",org.blogimg.api.image")
                .header(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.4)(!(version>=2)))\"")
                .header("Service-Component", "OSGI-INF/hue.xml")
                .entry("OSGI-INF/hue.xml", COMPONENT)
                .into(folder));
    }

    /** Looks around when it starts. */
    Path curious() throws IOException {
        return author.sign(compiled("CuriousGuest", "com.example.curious", "1.0.0")
                .header("Import-Package", "org.osgi.framework,org.blogimg.api;version=\"[1,2)\"")
                .header("Bundle-Activator", "com.example.curious.CuriousGuest")
                .into(folder));
    }

    /** A plug-in of the distribution as its next version. */
    Path next(Path jar) throws IOException {
        Path higher = JarPress.changed(jar, all -> {
            try {
                Manifest manifest =
                        new Manifest(new ByteArrayInputStream(Objects.requireNonNull(all.get("META-INF/MANIFEST.MF"))));
                manifest.getMainAttributes().putValue("Bundle-Version", "0.1.1");
                var bytes = new java.io.ByteArrayOutputStream();
                manifest.write(bytes);
                all.put("META-INF/MANIFEST.MF", bytes.toByteArray());
                return all;
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
        Path named = folder.resolve("next-" + jar.getFileName());
        Files.move(higher, named, StandardCopyOption.REPLACE_EXISTING);
        return author.sign(named);
    }

    private JarPress compiled(String type, String name, String version) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src-" + name + "-" + version));
        Path source = sources.resolve(type + ".java");
        try (InputStream text = PlugInJars.class.getResourceAsStream("/plugins/" + type + ".java.txt")) {
            String plain = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(source, plain.replace("@VERSION@", version));
        }
        Path classes = Files.createDirectories(sources.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean sound = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("--release", "17", "-d", classes.toString(), "-classpath", distribution()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        if (!sound) {
            throw new IllegalStateException(said.toString());
        }
        JarPress press = JarPress.bundle(name, version);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                press.entry(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return press;
    }

    /** The api, and the framework that Karaf brings. */
    private String distribution() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches("blogimg-api-.*[.]jar|org[.]apache[.]felix[.]framework-.*[.]jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    /** Every plug-in of the distribution: whatever has a feature of its own. */
    static List<Path> distributed(Path home) throws IOException {
        Path features = home.resolve("system/org/blogimg/blogimg-features/0.1.0/blogimg-features-0.1.0-features.xml");
        return distributed(
                home,
                FEATURE.matcher(Files.readString(features))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.equals("libraries") && !name.equals("core"))
                        .toList());
    }

    /** The plug-ins of the distribution, by their features. */
    static List<Path> distributed(Path home, List<String> names) {
        return names.stream()
                .map(name ->
                        home.resolve("system/org/blogimg/blogimg-" + name + "/0.1.0/blogimg-" + name + "-0.1.0.jar"))
                .toList();
    }
}

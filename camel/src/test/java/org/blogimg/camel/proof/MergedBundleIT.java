package org.blogimg.camel.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** The jar of this module, as packaged, in a real framework. */
final class MergedBundleIT {
    private static final String IMPORTS =
            "org.apache.camel,org.apache.camel.builder,org.apache.camel.karaf.core,org.apache.camel.model,"
                    + "org.apache.camel.spi,org.apache.camel.impl,org.apache.camel.support,org.osgi.framework";

    private Framework framework;

    @BeforeEach
    void startTheFramework(@TempDir Path cache) throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.slf4j;version=1.7.36,org.osgi.service.event;version=1.4"));
        framework.start();
    }

    @AfterEach
    void stopTheFramework() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void directSedaBeanTimerAndSimpleShouldWorkInsideTheFramework() throws Exception {
        BundleContext context = framework.getBundleContext();
        try (InputStream jar = Files.newInputStream(Path.of(System.getProperty("merged.jar")))) {
            context.installBundle("camel", jar).start();
        }
        context.installBundle("sample", sampleBundle()).start();
        ServiceReference<?> reference = requireNonNull(context.getServiceReference(Supplier.class.getName()));
        Supplier<?> sample = (Supplier<?>) requireNonNull(context.getService(reference));
        Set<?> seen = new HashSet<>((Collection<?>) sample.get());
        assertEquals(Set.of("seda hello!", "simple one and two", "timer true true"), seen);
    }

    @Test
    void theBundleShouldImportNothingThatTheProductDoesNotShip() throws Exception {
        BundleContext context = framework.getBundleContext();
        try (InputStream jar = Files.newInputStream(Path.of(System.getProperty("merged.jar")))) {
            Bundle camel = context.installBundle("camel", jar);
            camel.start();
            assertNotNull(camel.getHeaders().get(Constants.IMPORT_PACKAGE));
            assertEquals(-1, camel.getHeaders().get(Constants.IMPORT_PACKAGE).indexOf("resolution:=optional"));
        }
    }

    private static InputStream sampleBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, "sample");
        headers.putValue(Constants.BUNDLE_ACTIVATOR, SampleRoutes.class.getName());
        headers.putValue(Constants.IMPORT_PACKAGE, IMPORTS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String name : new String[] {"SampleRoutes", "SampleRoutes$1", "SampleRoutes$Shout"}) {
                String entry = "org/blogimg/camel/proof/" + name + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream code = requireNonNull(SampleRoutes.class.getResourceAsStream("/" + entry))) {
                    code.transferTo(jar);
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}

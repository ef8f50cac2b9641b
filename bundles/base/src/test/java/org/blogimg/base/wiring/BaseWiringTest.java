package org.blogimg.base.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.blogimg.base.Database;
import org.blogimg.base.testing.MemoryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The bundle as it is shipped, among the bundles it is shipped with, in a framework of the test's own. */
final class BaseWiringTest {
    private static final String FROM_THE_TEST = "org.slf4j;version=1.7.36,org.slf4j.helpers;version=1.7.36,"
            + "org.apache.camel;version=4.14.0,org.apache.camel.support;version=4.14.0";
    /** One class of each bundle. */
    private static final List<String> BUNDLES = List.of(
            "org.osgi.util.function.Function",
            "org.osgi.util.promise.Promise",
            "org.osgi.service.component.ComponentContext",
            "org.apache.felix.scr.info.ScrInfo",
            "javax.persistence.Entity",
            "org.eclipse.persistence.internal.libraries.asm.ClassVisitor",
            "org.eclipse.persistence.internal.libraries.antlr.runtime.Parser",
            "org.eclipse.persistence.jpa.jpql.JPQLQueryProblem",
            "org.eclipse.persistence.sessions.Session",
            "org.eclipse.persistence.jpa.PersistenceProvider",
            "org.h2.Driver",
            "org.postgresql.Driver",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
            "org.blogimg.api.Credits");

    @TempDir
    Path folder = Path.of("");

    private final List<Framework> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (Framework framework : started) {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @Test
    void aSliceInABundleOfItsOwnShouldFindItsScriptsAndEntities() throws Exception {
        BundleContext context = framework().getBundleContext();
        installAll(context);
        Bundle slice = context.installBundle(sliceBundle().toUri().toString());
        slice.start();
        Object said = context.getService(context.getServiceReference(String.class.getName()));
        assertEquals("1 note of true", said);
    }

    @Test
    void theDatabaseShouldBeAServiceWhileItIsOpenAndLetGoOfItsFile() throws Exception {
        BundleContext context = framework().getBundleContext();
        Bundle base = installAll(context);
        assertTrue(offersDatabase(context));
        base.stop();
        assertFalse(offersDatabase(context));
        try (MemoryDatabase free = MemoryDatabase.inFile(folder.resolve("db/blogimg"))) {
            assertTrue(free.connections().getConnection().isValid(1));
        }
    }

    @Test
    void aDatabaseInUseElsewhereShouldNotBeAService() throws Exception {
        try (MemoryDatabase taken = MemoryDatabase.inFile(folder.resolve("db/blogimg"))) {
            assertTrue(taken.connections().getConnection().isValid(1));
            BundleContext context = framework().getBundleContext();
            Bundle base = installAll(context);
            assertEquals(Bundle.ACTIVE, base.getState());
            assertFalse(offersDatabase(context));
        }
    }

    /** Whatever class loader the service's type comes from: it is not the test's. */
    private static boolean offersDatabase(BundleContext context) throws InvalidSyntaxException {
        return context.getAllServiceReferences(Database.class.getName(), null) != null;
    }

    private Framework framework() throws BundleException {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        FROM_THE_TEST,
                        "blogimg.data",
                        folder.toString()));
        started.add(framework);
        framework.start();
        return framework;
    }

    private static Bundle installAll(BundleContext context) throws Exception {
        List<Bundle> bundles = new ArrayList<>();
        for (String name : BUNDLES) {
            URL jar = Class.forName(name, false, BaseWiringTest.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            bundles.add(context.installBundle(reference(jar)));
        }
        Bundle base = context.installBundle(
                reference(Database.class.getProtectionDomain().getCodeSource().getLocation()));
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        base.start();
        return base;
    }

    private static String reference(URL jarOrFolder) throws URISyntaxException {
        return "reference:" + jarOrFolder.toURI();
    }

    private Path sliceBundle() throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "slice");
        headers.putValue("Bundle-Activator", SliceActivator.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework,org.blogimg.base,javax.persistence");
        Path jar = folder.resolve("slice.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String name : List.of(
                    "db/wired/V1__notes.sql",
                    "org/blogimg/base/wiring/SliceActivator.class",
                    "org/blogimg/base/wiring/WiredNote.class")) {
                entries.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = BaseWiringTest.class.getResourceAsStream("/" + name)) {
                    Objects.requireNonNull(bytes).transferTo(entries);
                }
            }
        }
        return jar;
    }
}

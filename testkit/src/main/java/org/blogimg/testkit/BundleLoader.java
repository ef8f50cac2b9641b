package org.blogimg.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A bundle's own class loader, as near as a plain test comes to it: the classes of the module under test, and of the kit
 * that providers embed, are its own; all else is its parent's.
 */
final class BundleLoader extends URLClassLoader {
    private static final String KIT = "org.blogimg.kit.";

    private final ClassLoader parent;

    private BundleLoader(URL[] own, ClassLoader parent) {
        super("bundle under test", own, parent);
        this.parent = parent;
    }

    static BundleLoader of(Class<?> test) {
        Path tests = folder(test);
        List<URL> own = new ArrayList<>();
        try {
            own.add(tests.toUri().toURL());
            Path classes = tests.resolveSibling("classes");
            if (Files.isDirectory(classes) && !classes.equals(folder(CleanStopContract.class))) {
                own.add(classes.toUri().toURL());
            }
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new BundleLoader(own.toArray(URL[]::new), test.getClassLoader());
    }

    private static Path folder(Class<?> test) {
        try {
            return Path.of(
                    test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same class once more, of this loader. */
    Class<?> again(Class<?> test) {
        try {
            return Class.forName(test.getName(), true, this);
        } catch (ClassNotFoundException impossible) {
            throw new LinkageError(test.getName(), impossible);
        }
    }

    static CleanStopContract instance(Class<?> test) {
        try {
            Constructor<?> constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (CleanStopContract) constructor.newInstance();
        } catch (ReflectiveOperationException unusable) {
            throw new LinkageError(
                    test.getName() + " must be a class that stands alone, with a constructor without parameters",
                    unusable);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            @Nullable Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = own(name);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }

    private @Nullable Class<?> own(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        if (name.startsWith(KIT)) {
            return copied(name, file);
        }
        return findResource(file) == null ? null : findClass(name);
    }

    private @Nullable Class<?> copied(String name, String file) throws ClassNotFoundException {
        try (@Nullable InputStream in = parent.getResourceAsStream(file)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}

package org.blogimg.api.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The signatures of the packages in a folder of classes. */
final class CompiledPackages {
    /** What every record and enum has, and says nothing of it. */
    private static final Set<String> GIVEN = Set.of("toString", "hashCode", "equals", "values", "valueOf");

    private final Path classes;

    CompiledPackages(Path classes) {
        this.classes = classes;
    }

    /** Those that are exported; each has a version. */
    List<Signatures> all() {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.endsWith("package-info.class"))
                    .filter(file -> annotations(file).containsKey("Export"))
                    .map(this::signatures)
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Exported interfaces, but for annotations, by what their annotations say of who implements them. */
    Map<Class<?>, Set<String>> interfaces() {
        Map<Class<?>, Set<String>> found =
                new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
        for (Signatures one : all()) {
            for (Path file : classFiles(classes.resolve(one.name().replace('.', '/')))) {
                Class<?> type = type(file);
                if (type.isInterface() && !type.isAnnotation() && open(type)) {
                    found.put(type, annotations(file).keySet());
                }
            }
        }
        return found;
    }

    private Signatures signatures(Path packageInfo) {
        Map<String, Signature> types = new TreeMap<>();
        Path folder = packageInfo.resolveSibling("");
        for (Path file : classFiles(folder)) {
            Class<?> type = type(file);
            if (open(type)) {
                types.put(
                        type.getName(),
                        new Signature(head(type, annotations(file).keySet()), members(type)));
            }
        }
        String name = classes.relativize(folder).toString().replace('/', '.');
        return new Signatures(name, annotations(packageInfo).getOrDefault("Version", "none"), types);
    }

    private static List<Path> classFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Class<?> type(Path file) {
        String path = classes.relativize(file).toString();
        try {
            return Class.forName(
                    path.substring(0, path.length() - 6).replace('/', '.'),
                    false,
                    getClass().getClassLoader());
        } catch (ClassNotFoundException elsewhere) {
            throw new IllegalStateException(elsewhere);
        }
    }

    private static boolean open(Class<?> type) {
        @Nullable Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
                && (outer == null || open(outer));
    }

    private static String head(Class<?> type, Set<String> annotations) {
        String permitted = type.isSealed()
                ? " permits "
                        + Stream.of(type.getPermittedSubclasses())
                                .map(Class::getName)
                                .sorted()
                                .collect(Collectors.joining(", "))
                : "";
        String others = Stream.of(type.getGenericInterfaces())
                .map(Object::toString)
                .map(name -> name.replaceFirst("^interface ", ""))
                .collect(Collectors.joining(", "));
        String who = annotations.contains("ConsumerType")
                ? " @ConsumerType"
                : annotations.contains("ProviderType") ? " @ProviderType" : "";
        return type.toGenericString().replaceFirst(" [a-z.]+\\.[A-Za-z$]+(<.*>)?$", "$1")
                + (type.getSuperclass() == null
                        ? ""
                        : " extends " + type.getGenericSuperclass().getTypeName())
                + (others.isEmpty() ? "" : " implements " + others)
                + permitted
                + who;
    }

    private static Map<String, String> members(Class<?> type) {
        Map<String, String> members = new TreeMap<>();
        for (Constructor<?> one : type.getDeclaredConstructors()) {
            put(members, type, one, one.toGenericString(), "", one.isAnnotationPresent(Deprecated.class));
        }
        for (Method one : type.getDeclaredMethods()) {
            if (!GIVEN.contains(one.getName())) {
                put(members, type, one, one.toGenericString(), "", one.isAnnotationPresent(Deprecated.class));
            }
        }
        for (Field one : type.getDeclaredFields()) {
            put(members, type, one, one.toGenericString(), value(one), one.isAnnotationPresent(Deprecated.class));
        }
        return members;
    }

    private static void put(
            Map<String, String> members, Class<?> type, Member one, String text, String value, boolean deprecated) {
        int access = one.getModifiers();
        if (!one.isSynthetic() && (Modifier.isPublic(access) || Modifier.isProtected(access))) {
            String without = text.replace(type.getName() + ".", "").replace("java.lang.", "");
            members.put(without, (deprecated ? "deprecated " : "") + value);
        }
    }

    /** Of a constant that the compiler copies into whoever reads it. */
    private static String value(Field field) {
        int access = field.getModifiers();
        boolean constant = Modifier.isStatic(access) && Modifier.isFinal(access) && Modifier.isPublic(access);
        if (!constant || !(field.getType().isPrimitive() || field.getType() == String.class)) {
            return "";
        }
        try {
            return "= " + field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** Simple names of a class file's annotations with their first value. */
    private static Map<String, String> annotations(Path file) {
        Map<String, String> found = new TreeMap<>();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(new Noting(found), ClassReader.SKIP_CODE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static final class Noting extends ClassVisitor {
        private final Map<String, String> found;

        Noting(Map<String, String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            String name = descriptor.replaceFirst(".*/", "").replace(";", "");
            found.put(name, "");
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String key, Object value) {
                    found.put(name, value.toString());
                }
            };
        }
    }
}

package org.blogimg.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Configurations as Declarative Services would hand them in: what is not given has its default. */
public final class Configs {
    private Configs() {}

    /** @param given by key, as an etc file writes it: {@code base_url}, {@code .api_key} */
    public static <T> T of(Class<T> type, Map<String, ?> given) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            String key = key(method.getName());
            return given.containsKey(key) ? given.get(key) : method.getDefaultValue();
        }));
    }

    /** The key that a method of a configuration stands for. */
    public static String key(String method) {
        String name = method.startsWith("_") ? "." + method.substring(1) : method;
        return name.replace("__", "\0").replace('_', '.').replace('\0', '_');
    }

    /** A reference to a file that holds a secret. */
    public static String secret(String value) {
        try {
            Path file = Files.createTempFile("secret", "");
            file.toFile().deleteOnExit();
            return "file:" + Files.writeString(file, value + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}

package org.blogimg.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where a secret lies: {@code file:PATH} or {@code env:NAME}. A secret that is written into the configuration itself is
 * refused, since the console prints the configuration.
 *
 * @param text the reference as configured; empty for no secret
 */
public record SecretReference(String text) {
    private static final String FILE = "file:";
    private static final String ENV = "env:";

    /**
     * Reads the secret anew at each call.
     *
     * @throws IllegalArgumentException when it cannot be read, or is not a reference; never quotes it
     */
    public String resolve() {
        if (text.isEmpty()) {
            return "";
        }
        if (text.startsWith(FILE)) {
            return read(Path.of(text.substring(FILE.length())));
        }
        if (text.startsWith(ENV)) {
            String name = text.substring(ENV.length());
            @Nullable String value = System.getenv(name);
            if (value == null) {
                throw new IllegalArgumentException("the environment has no variable " + name);
            }
            return value;
        }
        throw new IllegalArgumentException(
                "a secret is given as file:PATH or env:NAME, never in the configuration itself");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file of the secret cannot be read: " + file, unreadable);
        }
    }

    /** Does not print what may be a secret. */
    @Override
    public String toString() {
        return "SecretReference[" + text.length() + " characters]";
    }
}

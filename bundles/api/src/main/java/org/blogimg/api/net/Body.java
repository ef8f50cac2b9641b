package org.blogimg.api.net;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.blogimg.api.Content;
import org.osgi.annotation.versioning.ProviderType;

/** What a request carries. */
@ProviderType
public sealed interface Body {
    /** Nothing. */
    Body NONE = new Plain("", new byte[0]);

    /** @param text JSON, complete */
    static Body json(String text) {
        return new Plain("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes of one type.
     *
     * @param type a media type; empty for no body
     * @param bytes not changed afterwards
     */
    record Plain(String type, byte[] bytes) implements Body {
        /** Says how long it is. */
        @Override
        public String toString() {
            return "Plain[" + type + ", " + bytes.length + " bytes]";
        }
    }

    /**
     * Bytes that are never whole in memory.
     *
     * @param type a media type
     * @param length exactly how many
     * @param content opened twice: once to write down what goes, once to send it; it gives the same bytes each time
     */
    record Stream(String type, long length, Content content) implements Body {
        public Stream {
            if (type.isEmpty() || length < 0) {
                throw new IllegalArgumentException("a stream has a type and a length");
            }
        }

        /** Says how long it is. */
        @Override
        public String toString() {
            return "Stream[" + type + ", " + length + " bytes]";
        }
    }

    /** {@code multipart/form-data}, which the house encodes. */
    record Form(List<Field> fields) implements Body {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of a form.
     *
     * @param name as the contract calls it
     * @param fileName where the field is a file; empty otherwise
     * @param type a media type; empty for plain text
     * @param bytes not changed afterwards
     */
    record Field(String name, String fileName, String type, byte[] bytes) {
        /** A field of plain text. */
        public static Field text(String name, String value) {
            return new Field(name, "", "", value.getBytes(StandardCharsets.UTF_8));
        }

        /** Says how long it is. */
        @Override
        public String toString() {
            return "Field[" + name + ", " + bytes.length + " bytes]";
        }
    }
}

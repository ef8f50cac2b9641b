package org.blogimg.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.blogimg.api.net.Body;

/** A body as it goes over the wire: whole, because it is hashed before it goes. */
final class Encoded {
    private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);

    private final String type;
    private final byte[] bytes;

    private Encoded(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static Encoded of(Body body) {
        if (body instanceof Body.Form form) {
            return form(form);
        }
        Body.Plain plain = (Body.Plain) body;
        return new Encoded(plain.type(), plain.bytes());
    }

    /** Strict mode: names and file names of ASCII, as the contracts have them. */
    private static Encoded form(Body.Form form) {
        MultipartEntityBuilder builder = MultipartEntityBuilder.create().setMode(HttpMultipartMode.STRICT);
        for (Body.Field field : form.fields()) {
            if (field.fileName().isEmpty()) {
                ContentType type = field.type().isEmpty() ? TEXT : ContentType.parse(field.type());
                builder.addTextBody(field.name(), new String(field.bytes(), StandardCharsets.UTF_8), type);
            } else {
                builder.addBinaryBody(field.name(), field.bytes(), ContentType.parse(field.type()), field.fileName());
            }
        }
        HttpEntity entity = builder.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            entity.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Encoded(entity.getContentType(), out.toByteArray());
    }

    boolean isEmpty() {
        return bytes.length == 0 && type.isEmpty();
    }

    HttpEntity entity() {
        return new ByteArrayEntity(bytes, ContentType.parse(type));
    }

    long length() {
        return bytes.length;
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

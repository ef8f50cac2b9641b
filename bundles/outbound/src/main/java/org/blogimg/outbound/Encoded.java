package org.blogimg.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.blogimg.api.Content;
import org.blogimg.api.net.Body;

/** A body as it goes over the wire, hashed before it goes: a stream is read once for that, never kept. */
final class Encoded {
    /** Without a charset: the library's own says ISO-8859-1, and servers read the fields by that, UTF-8 as they are. */
    private static final ContentType FORM = ContentType.create("multipart/form-data");

    private static final ContentType TEXT = ContentType.create("text/plain", StandardCharsets.UTF_8);

    private final String type;
    private final long length;
    private final Content content;

    private Encoded(String type, byte[] bytes) {
        this(type, bytes.length, Content.of(bytes));
    }

    private Encoded(String type, long length, Content content) {
        this.type = type;
        this.length = length;
        this.content = content;
    }

    static Encoded of(Body body) {
        if (body instanceof Body.Form form) {
            return form(form);
        }
        if (body instanceof Body.Stream stream) {
            return new Encoded(stream.type(), stream.length(), stream.content());
        }
        Body.Plain plain = (Body.Plain) body;
        return new Encoded(plain.type(), plain.bytes());
    }

    /** Strict mode: names and file names of ASCII, as the contracts have them. */
    private static Encoded form(Body.Form form) {
        MultipartEntityBuilder builder = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.STRICT)
                .setContentType(FORM);
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
        return length == 0 && type.isEmpty();
    }

    HttpEntity entity() {
        return new ContentEntity(content, length, ContentType.parse(type));
    }

    long length() {
        return length;
    }

    /** @throws UncheckedIOException when the plug-in's stream breaks, or is not as long as the plug-in says */
    String sha256() {
        try (InputStream in = content.open();
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            if (digested.transferTo(OutputStream.nullOutputStream()) != length) {
                throw new IOException("the body is not as long as it says");
            }
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

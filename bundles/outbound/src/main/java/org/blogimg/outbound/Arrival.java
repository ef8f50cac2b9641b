package org.blogimg.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.blogimg.api.net.Reply;
import org.jspecify.annotations.Nullable;

/** An answer as it comes in. */
final class Arrival implements Reply {
    private final ClassicHttpResponse answer;
    private final HttpUriRequestBase message;
    private final Bounded bounded;
    private @Nullable InputStream body;

    Arrival(ClassicHttpResponse answer, HttpUriRequestBase message, Bounded bounded) {
        this.answer = answer;
        this.message = message;
        this.bounded = bounded;
    }

    @Override
    public int status() {
        return answer.getCode();
    }

    @Override
    public Optional<String> header(String name) {
        @Nullable Header found = answer.getFirstHeader(name);
        return Optional.ofNullable(found).map(Header::getValue);
    }

    @Override
    public InputStream body() {
        if (body == null) {
            body = open();
        }
        return body;
    }

    private InputStream open() {
        @Nullable HttpEntity entity = answer.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        if (entity.getContentLength() > bounded.most()) {
            close();
            throw bounded.tooLong();
        }
        try {
            return new BoundedStream(entity.getContent(), bounded, this::close);
        } catch (IOException broken) {
            close();
            throw bounded.broken(broken);
        }
    }

    /** What is left unread is not read: the connection is cut, not drained. */
    @Override
    public void close() {
        bounded.ended();
        boolean whole = body instanceof BoundedStream stream && stream.atEnd();
        if (!whole && answer.getEntity() != null) {
            message.cancel();
        }
        try {
            answer.close();
        } catch (IOException broken) {
            message.cancel();
        }
    }
}

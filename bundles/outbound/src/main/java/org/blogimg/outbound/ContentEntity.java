package org.blogimg.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.blogimg.api.Content;

/** A body that is opened when it is sent, and not before: one that is never sent leaves nothing open. */
final class ContentEntity extends AbstractHttpEntity {
    private final Content content;
    private final long length;

    ContentEntity(Content content, long length, ContentType type) {
        super(type, null);
        this.content = content;
        this.length = length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            in.transferTo(out);
        }
    }

    @Override
    public InputStream getContent() throws IOException {
        return content.open();
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public void close() {
        // Each opening is closed by whoever opened it.
    }
}

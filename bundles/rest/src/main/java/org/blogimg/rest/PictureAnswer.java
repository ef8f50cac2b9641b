package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.blogimg.api.PictureId;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bytes of a picture over HTTP: whole, a part, or nothing when the browser has them already. */
record PictureAnswer(PictureId picture, PictureBytes bytes, boolean download) {
    private static final Logger LOG = LoggerFactory.getLogger(PictureAnswer.class);
    private static final int PARTIAL = 206;
    private static final int SEGMENT = 64 * 1024;

    Response to(HttpHeaders asked) {
        String tag = tag();
        if (matches(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return described(Response.notModified()).build();
        }
        String ifRange = asked.getHeaderString("If-Range");
        boolean mayBePart = ifRange == null || ifRange.equals(tag);
        long length = bytes.rendition().length();
        Optional<ByteRange> range =
                mayBePart ? ByteRange.read(asked.getHeaderString("Range"), length) : Optional.empty();
        if (range.isEmpty()) {
            return sized(Response.ok(), new ByteRange(0, length - 1));
        }
        if (!range.get().satisfiable(length)) {
            throw new Refused(
                    Trouble.RANGE_NOT_SATISFIABLE,
                    "The picture has " + length + " bytes.",
                    Map.of("Content-Range", "bytes */" + length));
        }
        ByteRange part = range.get();
        return sized(
                Response.status(PARTIAL)
                        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + length),
                part);
    }

    private Response sized(Response.ResponseBuilder answer, ByteRange part) {
        StreamingOutput content = out -> copy(part, out);
        return described(answer)
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .type(bytes.rendition().mediaType())
                .entity(content)
                .build();
    }

    private Response.ResponseBuilder described(Response.ResponseBuilder answer) {
        Picture.Rendition rendition = bytes.rendition();
        String subtype = rendition.mediaType().substring(rendition.mediaType().indexOf('/') + 1);
        String name = picture + "-" + rendition.width() + "." + (subtype.equals("jpeg") ? "jpg" : subtype);
        return answer.header(HttpHeaders.ETAG, tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        download ? FileNames.attachment(name) : FileNames.inline(name));
    }

    private String tag() {
        return "\"" + bytes.rendition().sha256() + "\"";
    }

    /** If-None-Match compares weakly: a mark W/ makes no difference. */
    private static boolean matches(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private void copy(ByteRange part, OutputStream out) throws IOException {
        try (InputStream in = bytes.source().open(part.first())) {
            byte[] segment = new byte[SEGMENT];
            long left = part.length();
            while (left > 0) {
                int count = next(in, segment, (int) Math.min(SEGMENT, left));
                out.write(segment, 0, count);
                left -= count;
            }
        }
    }

    /** What fails here is ours and is told in the log; what fails in writing is only a reader who left. */
    private int next(InputStream in, byte[] segment, int most) throws IOException {
        try {
            int count = in.read(segment, 0, most);
            if (count < 0) {
                throw new IOException("ended early");
            }
            return count;
        } catch (IOException broken) {
            LOG.error("Picture {} cannot be read: {}", picture, Frames.of(broken));
            throw broken;
        }
    }
}

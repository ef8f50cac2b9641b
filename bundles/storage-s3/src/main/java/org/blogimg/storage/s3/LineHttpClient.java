package org.blogimg.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What the SDK has in place of an HTTP client: the house's line, with its checks, bounds and list. */
final class LineHttpClient implements SdkHttpClient {
    /** No picture is longer, and no page of a list. */
    private static final long LONGEST_ANSWER = 256L << 20;
    /** The line frames the message itself, and has a name of its own that says nothing of this machine. */
    private static final Set<String> NOT_OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "user-agent", "content-type");
    /** A line gives the headers that it is asked for. */
    private static final List<String> READ = List.of(
            "Content-Length",
            "Content-Type",
            "Content-Range",
            "Date",
            "ETag",
            "Retry-After",
            "x-amz-request-id",
            "x-amz-server-side-encryption",
            "x-amz-version-id",
            "x-amz-checksum-crc32",
            "x-amz-checksum-crc64nvme",
            "x-amz-checksum-type",
            "x-amz-meta-" + S3BlobStore.MARK);

    private final Line line;
    private final Outgoing.Bounds bounds;

    LineHttpClient(Line line, Duration deadline) {
        this.line = line;
        this.bounds = new Outgoing.Bounds(deadline, LONGEST_ANSWER);
    }

    @Override
    public String clientName() {
        return "Line";
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Exchange(request);
    }

    @Override
    public void close() {
        // The line is the house's.
    }

    private Outgoing outgoing(HttpExecuteRequest request) {
        SdkHttpRequest head = request.httpRequest();
        Map<String, String> headers = new TreeMap<>();
        head.forEachHeader((name, values) -> {
            if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        return new Outgoing(head.method().name(), head.getUri(), headers, body(request), bounds, Optional.empty());
    }

    private static Body body(HttpExecuteRequest request) {
        SdkHttpRequest head = request.httpRequest();
        Optional<ContentStreamProvider> content = request.contentStreamProvider();
        Optional<String> length = head.firstMatchingHeader("Content-Length");
        if (content.isEmpty() || length.isEmpty()) {
            return Body.NONE;
        }
        String type = head.firstMatchingHeader("Content-Type").orElse("application/octet-stream");
        return new Body.Stream(
                type, Long.parseLong(length.get()), () -> content.get().newStream());
    }

    /** One request. The SDK tells by the kind of exception whether to try again. */
    private final class Exchange implements ExecutableHttpRequest {
        private final HttpExecuteRequest request;
        private volatile @Nullable Reply reply;

        Exchange(HttpExecuteRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            Reply came;
            try {
                came = line.send(outgoing(request));
            } catch (PlugFailure failure) {
                throw broken(failure);
            }
            reply = came;
            SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(came.status());
            READ.forEach(name -> came.header(name).ifPresent(value -> head.putHeader(name, value)));
            HttpExecuteResponse.Builder answer = HttpExecuteResponse.builder().response(head.build());
            if (request.httpRequest().method().name().equals("HEAD") || came.status() == 204) {
                came.close();
                return answer.build();
            }
            return answer.responseBody(AbortableInputStream.create(new AnswerStream(came), came::close))
                    .build();
        }

        @Override
        public void abort() {
            Reply open = reply;
            if (open != null) {
                open.close();
            }
        }
    }

    private static IOException broken(PlugFailure failure) {
        return new IOException(failure.getMessage(), failure);
    }

    /** A body whose breaking is an {@link IOException}, as the SDK and the readers of pictures expect it. */
    private static final class AnswerStream extends InputStream {
        private final Reply reply;

        AnswerStream(Reply reply) {
            this.reply = reply;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return reply.body().read(into, offset, length);
            } catch (PlugFailure failure) {
                throw broken(failure);
            }
        }

        @Override
        public void close() {
            reply.close();
        }
    }
}

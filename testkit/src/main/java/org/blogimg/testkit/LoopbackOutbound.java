package org.blogimg.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outbound;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Recipient;
import org.blogimg.api.net.Reply;

/**
 * The door to the network as a plug-in's test has it: only 127.0.0.1, only the hosts that the recipient names, bounded as
 * the real one is, without a list. The real one is stricter where it can be.
 */
public final class LoopbackOutbound implements Outbound, AutoCloseable {
    private static final String BOUNDARY = "loopback-boundary-7c1f";

    private static final HttpClient CLIENT = CompletableFuture.supplyAsync(OneForAll::make, ForkJoinPool.commonPool())
            .join();

    /** With threads of Java's own: each client's threads remember for seconds who was on the stack. */
    private static final class OneForAll {
        static HttpClient make() {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(ForkJoinPool.commonPool())
                    .build();
        }
    }

    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "loopback");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Duration hurry = Duration.ofMinutes(10);

    /** No exchange takes longer, whatever deadline it brings: a test of time-outs does not wait for the real ones. */
    public void hurry(Duration most) {
        hurry = most;
    }

    /** What was sent so far. */
    public List<Outgoing> sent() {
        return List.copyOf(sent);
    }

    /** Ends its threads; calls from now on fail. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    @Override
    public Line to(Recipient recipient) {
        return request -> send(recipient, request);
    }

    private Reply send(Recipient recipient, Outgoing request) {
        String host = request.address().getRawAuthority();
        if (!recipient.hosts().contains(host) || !host.startsWith("127.0.0.1:")) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, recipient.id() + " does not declare " + host);
        }
        sent.add(request);
        PlugFailure.Kind kind = request.method().equals("GET") ? PlugFailure.Kind.RETRY : PlugFailure.Kind.UNKNOWN;
        Duration deadline = shorter(request.bounds().deadline(), hurry);
        Future<Reply> exchange = threads.submit(() -> exchange(request, kind));
        try {
            return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            exchange.cancel(true);
            throw new PlugFailure(kind, host + " did not answer in time", late);
        } catch (InterruptedException stopped) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, host + " was left", stopped);
        } catch (ExecutionException broken) {
            throw failure(host, kind, broken);
        }
    }

    /** Trouble with the body comes up where the body is read, as it does at the real door. */
    private Reply exchange(Outgoing request, PlugFailure.Kind kind) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = CLIENT.send(message(request), HttpResponse.BodyHandlers.ofInputStream());
        try {
            InputStream body = new ByteArrayInputStream(read(answer.body(), request));
            return reply(answer, () -> body);
        } catch (IOException broken) {
            PlugFailure failure = new PlugFailure(kind, request.address().getHost() + " broke off", broken);
            return reply(answer, () -> {
                throw failure;
            });
        } catch (PlugFailure tooLong) {
            return reply(answer, () -> {
                throw tooLong;
            });
        }
    }

    private static PlugFailure failure(String host, PlugFailure.Kind kind, ExecutionException broken) {
        if (broken.getCause() instanceof PlugFailure failure) {
            return failure;
        }
        return broken.getCause() instanceof ConnectException
                ? new PlugFailure(PlugFailure.Kind.RETRY, host + " cannot be reached", broken)
                : new PlugFailure(kind, host + " broke off", broken);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static HttpRequest message(Outgoing request) {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.address());
        request.headers().forEach(message::header);
        if (request.body() instanceof Body.Form form) {
            message.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return message.method(request.method(), HttpRequest.BodyPublishers.ofByteArray(encoded(form)))
                    .build();
        }
        Body.Plain plain = (Body.Plain) request.body();
        if (!plain.type().isEmpty()) {
            message.header("Content-Type", plain.type());
        }
        return message.method(
                        request.method(),
                        plain.bytes().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(plain.bytes()))
                .build();
    }

    private static byte[] encoded(Body.Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Body.Field field : form.fields()) {
            String file = field.fileName().isEmpty() ? "" : "; filename=\"" + field.fileName() + "\"";
            String type = field.type().isEmpty() ? "" : "Content-Type: " + field.type() + "\r\n";
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"" + file
                            + "\r\n" + type + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(field.bytes());
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] read(InputStream body, Outgoing request) throws IOException {
        long most = request.bounds().answer();
        byte[] bytes = body.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
        body.close();
        if (bytes.length > most) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "more than " + most + " bytes came");
        }
        return bytes;
    }

    private static Reply reply(HttpResponse<?> answer, Supplier<InputStream> body) {
        return new Reply() {
            @Override
            public int status() {
                return answer.statusCode();
            }

            @Override
            public Optional<String> header(String name) {
                return answer.headers().firstValue(name);
            }

            @Override
            public InputStream body() {
                return body.get();
            }

            @Override
            public void close() {
                // The body is in memory.
            }
        };
    }
}

package org.blogimg.simulators;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A server on 127.0.0.1 that plays somebody else's. A subclass answers as its contract says; here are the port, the list
 * of what came in, the latency and the faults. Safe for many threads.
 */
public abstract class Simulator implements AutoCloseable {
    private static final Fault NONE = new Fault.None();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private volatile Fault always = NONE;
    private volatile Duration latency = Duration.ZERO;

    /** Listens on a free port. */
    protected Simulator() {
        this(0);
    }

    /** @param port 0 for a free one */
    protected Simulator(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    /** The answer of a well behaved server. */
    protected abstract Answer answer(Call call);

    /** Without a slash at its end. */
    public final URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public final int port() {
        return server.getAddress().getPort();
    }

    /** HOST:PORT, as configuration names it. */
    public final String host() {
        return "127.0.0.1:" + port();
    }

    /** Every answer waits that long. */
    public final void latency(Duration each) {
        latency = each;
    }

    /** The next answers go wrong so, one each, then none. */
    public final void next(Fault... each) {
        synchronized (faults) {
            faults.addAll(List.of(each));
        }
    }

    /** All answers go wrong so, from now on. */
    public final void always(Fault fault) {
        always = fault;
    }

    /** What came in so far. */
    public final List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        Call call = call(exchange);
        synchronized (calls) {
            calls.add(call);
        }
        Fault fault = fault();
        Answer answer = fault instanceof Fault.Deaf ? Answer.empty(200) : answer(call);
        if (latency.isZero()) {
            send(exchange, answer, fault);
        } else {
            later(() -> sendQuietly(exchange, answer, fault));
        }
    }

    /** The thread is not held meanwhile: a thousand may wait. */
    private void later(Runnable work) {
        CompletableFuture.delayedExecutor(latency.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(work);
    }

    private Fault fault() {
        synchronized (faults) {
            @Nullable Fault next = faults.poll();
            return next == null ? always : next;
        }
    }

    private void sendQuietly(HttpExchange exchange, Answer answer, Fault fault) {
        try {
            send(exchange, answer, fault);
        } catch (IOException readerLeft) {
            exchange.close();
        }
    }

    private void send(HttpExchange exchange, Answer answer, Fault fault) throws IOException {
        if (fault instanceof Fault.Silent || fault instanceof Fault.Deaf) {
            exchange.close();
        } else if (fault instanceof Fault.Instead instead) {
            whole(exchange, instead.answer());
        } else if (fault instanceof Fault.Altered altered) {
            whole(exchange, altered.how().apply(answer));
        } else if (fault instanceof Fault.Drip drip) {
            part(exchange, answer, drip.bytes());
            hold();
            exchange.close();
        } else if (fault instanceof Fault.Truncated truncated) {
            part(exchange, answer, truncated.bytes());
            exchange.close();
        } else if (fault instanceof Fault.Endless endless) {
            endless(exchange, answer, endless.most());
        } else {
            whole(exchange, answer);
        }
    }

    private static void whole(HttpExchange exchange, Answer answer) throws IOException {
        head(exchange, answer, answer.body().length == 0 ? -1 : answer.body().length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
        }
    }

    private static void part(HttpExchange exchange, Answer answer, int bytes) throws IOException {
        head(exchange, answer, Math.max(bytes + 1, answer.body().length));
        OutputStream out = exchange.getResponseBody();
        out.write(answer.body(), 0, Math.min(bytes, answer.body().length));
        out.flush();
    }

    private static void endless(HttpExchange exchange, Answer answer, long most) throws IOException {
        head(exchange, answer, 0);
        byte[] zeros = new byte[65_536];
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer.body());
            for (long sent = 0; sent < most; sent += zeros.length) {
                out.write(zeros);
            }
        }
    }

    private static void head(HttpExchange exchange, Answer answer, long length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (!answer.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        exchange.sendResponseHeaders(answer.status(), length);
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(values.size() - 1)));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }
}

package org.blogimg.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A picture server that costs next to nothing: the same picture to everybody, after a delay. */
final class Upstream implements AutoCloseable {
    private final byte[] answer;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "upstream");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer server;
    volatile int delayMillis;

    Upstream() throws IOException {
        String picture = Base64.getEncoder().encodeToString(picture());
        answer = ("{\"created\":1,\"output_format\":\"png\",\"data\":[{\"b64_json\":\"" + picture + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(threads);
        server.createContext("/v1/images/generations", this::generation);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    int bytes() {
        return answer.length;
    }

    private void generation(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (delayMillis == 0) {
            send(exchange);
        } else {
            CompletableFuture.delayedExecutor(delayMillis, TimeUnit.MILLISECONDS, threads)
                    .execute(() -> sendLate(exchange));
        }
    }

    private void sendLate(HttpExchange exchange) {
        try {
            send(exchange);
        } catch (IOException readerLeft) {
            exchange.close();
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    /** As a small model draws: 592 by 448, of many colours. */
    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(592, 448, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        for (int x = 0; x < picture.getWidth(); x += 4) {
            for (int y = 0; y < picture.getHeight(); y += 4) {
                brush.setColor(new Color((x * 7 + y) % 256, (y * 5 + x) % 256, (x * y / 64) % 256));
                brush.fillRect(x, y, 4, 4);
            }
        }
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

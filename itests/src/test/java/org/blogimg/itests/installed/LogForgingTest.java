package org.blogimg.itests.installed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What comes from outside writes no line of its own into the log, nor anything that a terminal would obey. */
@ExtendWith(Running.class)
class LogForgingTest {
    private static final String CANARY = "forged-by-a-stranger";
    private static final String LINE = "2026-11-23T10:00:00.000Z INFO  [main] a b: " + CANARY;
    private static final String ESCAPES = "\u001b[2J\u001b]0;" + CANARY + "\u0007";
    private static final String LONG = "x".repeat(10_000);

    private static final Pattern ENTRY =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z (ERROR|WARN|INFO|DEBUG|TRACE) +\\[.*");

    @Test
    void everyEntryOfTheLogShouldBeOneLine_SEC9(Installation house) throws IOException, InterruptedException {
        List<Path> logs =
                List.of(house.data().resolve("log/blogimg.log"), house.data().resolve("log/out.log"));
        List<Integer> before =
                List.of(lines(logs.get(0)).size(), lines(logs.get(1)).size());
        Rest rest = house.rest();
        String hostile = "\r\n" + LINE + "\r\n" + ESCAPES;
        String encoded = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path :
                List.of("/posts/" + encoded, "/" + encoded, "/posts?after=" + encoded, "/pictures/" + encoded)) {
            assertTrue(rest.get(path).status() >= 400, path);
        }
        rest.post("/posts?name=" + encoded, "text/markdown", "---\n" + hostile + "\n---\n" + LONG);
        rest.post("/posts", "text/html", "<p " + hostile + LONG);
        rest.post("/posts", "application/" + "x".repeat(200), hostile);
        rest.post("/pictures?altText=" + encoded, "image/png", hostile);
        rest.post("/posts/unknown/plan", "application/json", "{\"" + hostile + "\":1}");
        raw(
                house,
                "GET /api/v1/me HTTP/1.1\r\nHost: H\r\nUser-Agent: " + ESCAPES + "\r\nCookie: a=" + ESCAPES
                        + "\r\n\r\n");
        raw(house, "GET /api/v1/me HTTP/1.1\r\nHost: H\r\nUser-Agent: a\r\n " + LINE + "\r\n\r\n");
        raw(house, "GET /" + ESCAPES + " HTTP/1.1\r\nHost: H\r\n\r\n");
        raw(house, ESCAPES + LINE + "\r\n\r\n");
        raw(house, "GET /" + LONG + " HTTP/1.1\r\nHost: H\r\nX-A: " + LONG + "\r\n\r\n");
        raw(house, "GET /%%" + CANARY + " HTTP/1.1\r\nHost: H\r\n\r\n");
        raw(house, "POST /api/v1/posts HTTP/1.1\r\nHost: H\r\nContent-Length: " + ESCAPES + "\r\n\r\n");
        assertEquals(200, rest.get("/me").status());
        for (int log = 0; log < logs.size(); log++) {
            List<String> all = lines(logs.get(log));
            all.subList(before.get(log), all.size()).forEach(LogForgingTest::assertPlain);
        }
    }

    private static void assertPlain(String line) {
        assertTrue(ENTRY.matcher(line).matches(), line);
        assertTrue(line.chars().noneMatch(Character::isISOControl), line);
        assertFalse(line.contains(CANARY), line);
        assertTrue(line.length() < 5_000, () -> line.length() + " characters: " + line.substring(0, 200));
    }

    /** As the file has it: only a line feed ends a line. */
    private static List<String> lines(Path log) throws IOException {
        String text = Files.exists(log) ? Files.readString(log) : "";
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static void raw(Installation house, String request) throws IOException {
        String own = request.replace("Host: H", "Host: 127.0.0.1:" + house.httpPort() + "\r\nConnection: close");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), house.httpPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(own.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (java.net.SocketException refused) {
            assertFalse(String.valueOf(refused.getMessage()).contains(CANARY));
        }
    }
}

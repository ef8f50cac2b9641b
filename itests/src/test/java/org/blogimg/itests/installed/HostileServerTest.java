package org.blogimg.itests.installed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.OpenAiImagesSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A picture server that answers anything but a picture. Every job ends, says why, costs nothing; the next one is drawn; no
 * other address is called, and the memory comes back.
 */
class HostileServerTest {
    private static final long OPENING = 1_000;
    private static final String CONFIG = "org.blogimg.image.openai.cfg";
    private static final double SLACK = 1.1;
    private static final long SLACK_BYTES = 8_000_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyHostileAnswerShouldEndItsJobAndNothingElse() throws Exception {
        try (OpenAiImagesSimulator server = new OpenAiImagesSimulator(OpenAiImagesSimulator.Make.SD_CPP);
                ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Installation house = house(server.host()).start()) {
            Rest rest = house.rest();
            String shot = shot(rest);
            int good = 0;
            for (; good < 5; good++) {
                assertEquals(
                        "SETTLED",
                        draw(rest, shot, "good-" + good).path("state").asText());
            }
            long base = heap(house);
            List<String> wrong = new ArrayList<>();
            Map<String, Fault> answers = Hostile.answers("127.0.0.1:" + canary.getLocalPort());
            for (Map.Entry<String, Fault> answer : answers.entrySet()) {
                server.next(answer.getValue());
                JsonNode job = draw(rest, shot, "bad-" + answer.getKey().hashCode());
                check(answer.getKey(), job, wrong);
                for (int next = 0; next < 2; next++, good++) {
                    assertEquals(
                            "SETTLED",
                            draw(rest, shot, "good-" + good).path("state").asText(),
                            "after " + answer.getKey());
                }
            }
            server.next(Hostile.withoutAnEnd());
            assertEquals(
                    "SETTLED", draw(rest, shot, "without-an-end").path("state").asText());
            long after = heap(house);
            System.out.printf(
                    Locale.ROOT,
                    "%d hostile answers: %d ended otherwise than they should; %d pictures drawn between them;"
                            + " heap before %.0f MB, after %.0f MB%n",
                    answers.size(),
                    wrong.size(),
                    good + 1,
                    base / 1e6,
                    after / 1e6);
            assertEquals(List.of(), wrong);
            assertEquals(
                    OPENING - good - 1, rest.get("/me").json().path("credits").asLong());
            assertTrue(after < base * SLACK + SLACK_BYTES, "heap " + base + ", then " + after);
            canary.setSoTimeout(1);
            assertFalse(reached(canary), "the canary was called");
            house.stop();
        }
    }

    private static Installation house(String server) throws IOException, InterruptedException {
        return Installation.unpack()
                .with("org.blogimg.ledger.cfg", "opening_credits", Long.toString(OPENING))
                .with("org.blogimg.broker.cfg", "fallback", "none")
                .with("org.blogimg.outbound.cfg", "private_hosts", server)
                .with(CONFIG, "base_url", "http://" + server + "/v1")
                .with(CONFIG, "server", "stable-diffusion.cpp")
                .with(CONFIG, "model_side", "512")
                .with(CONFIG, "deadline_seconds", "5")
                .with(CONFIG, "price_credits", "1")
                .with(CONFIG, "purge_days", "0")
                .with(CONFIG, "purge_source", "a server of this test");
    }

    /** One shot that is drawn again and again. */
    private static String shot(Rest rest) throws IOException, InterruptedException {
        String post = rest.post("/posts", "text/markdown", "# A journey\n\nA boat leaves the harbour.\n")
                .json()
                .path("id")
                .asText();
        String brief = "{\"provider\":\"openai\",\"pictures\":1,\"socialCard\":false}";
        JsonNode plan =
                rest.post("/posts/" + post + "/plan", "application/json", brief).json();
        return "/posts/" + post + "/plan/shots/"
                + plan.path("shots").path(0).path("id").asText() + "/pictures";
    }

    private static JsonNode draw(Rest rest, String shot, String key) throws IOException, InterruptedException {
        Rest.Answer order =
                rest.send("POST", shot, java.net.http.HttpRequest.BodyPublishers.noBody(), "Idempotency-Key", key);
        assertEquals(202, order.status(), order::text);
        return rest.follow(order.json().path("id").asText()).path("jobs").path(0);
    }

    /** Ended without a picture, with a note for people that says nothing of what came. */
    private static void check(String name, JsonNode job, List<String> wrong) {
        String note = job.path("note").asText();
        boolean ended = job.path("state").asText().equals("FAILED");
        boolean clear = note.length() > 15 && !note.contains("alert") && !note.contains("script");
        System.out.println("  " + name + ": " + job.path("state").asText() + ", " + note);
        if (!ended || !clear) {
            wrong.add(name + ": " + job);
        }
    }

    /** Bytes in use after a full collection. */
    private static long heap(Installation house) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = Long.toString(house.process().pid());
        String histogram = Installation.run(house.home(), Map.of(), 60, jcmd, pid, "GC.class_histogram")
                .text();
        String total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private static boolean reached(ServerSocket canary) throws IOException {
        try (java.net.Socket caller = canary.accept()) {
            return caller.isConnected();
        } catch (java.net.SocketTimeoutException nobody) {
            return false;
        }
    }
}

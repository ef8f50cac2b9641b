package org.blogimg.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Rings as Replicate does when a prediction has ended: a POST, signed as Standard Webhooks has it; never redirected. */
public final class ReplicateBell {
    /** The signing secret that the simulator gives out. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();

    /** The headers of a ring; with another secret, those of somebody who pretends. */
    public static Map<String, String> headers(String secret, String id, long seconds, byte[] body) {
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(seconds),
                "webhook-signature",
                "v1," + signature(secret, id + "." + seconds + ".", body));
    }

    private static String signature(String secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Rings once, in the background: nobody waits for the answer but {@link #answers}. */
    void ring(URI house, String prediction, byte[] body) {
        long seconds = Clock.systemUTC().instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(house)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers(SECRET, "msg_" + prediction, seconds, body).forEach(request::header);
        CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> send(request.build()));
    }

    private void send(HttpRequest request) {
        try {
            answers.add(
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException nobodyThere) {
            answers.add(0);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was answered to each ring, in order; 0 where nobody was there. */
    public List<Integer> answers() {
        return List.copyOf(answers);
    }
}

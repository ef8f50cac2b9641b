package org.blogimg.itests.installed;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** People who bring, read and delete pictures, one after the other or all the time; whatever goes wrong is kept. */
final class PictureUsers {
    static final int UPLOADS = 40;

    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Set<String> doomed = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile boolean working;
    private volatile boolean killing;

    /** From now on until they have ended nothing is acknowledged, so nothing is to be judged. */
    void killing() {
        killing = true;
    }

    /** Ends their work and waits for it. */
    void end(CompletableFuture<Void> users) {
        working = false;
        users.join();
        killing = false;
    }

    void bringAll(Rest rest) throws IOException, InterruptedException {
        for (int number = 0; number < UPLOADS; number++) {
            upload(rest, number);
        }
    }

    /** How many there are, and how many were deleted. */
    @Override
    public String toString() {
        return pictures.size() + " pictures, " + deleted.size() + " deleted meanwhile";
    }

    /**
     * Read everything over and over, delete a picture now and then, and bring new ones. Under the kill none is brought: an
     * upload that is cut off leaves an object that nobody names, and here every such object is a mistake of the move.
     */
    CompletableFuture<Void> at(Rest rest, boolean bringing) {
        working = true;
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> whileWorking(() -> readAll(rest)));
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> whileWorking(() -> {
            readAll(rest);
            delete(rest, pictures.keySet().iterator().next());
            if (bringing) {
                upload(rest, UPLOADS + pictures.size() + deleted.size());
            }
        }));
        return CompletableFuture.allOf(reader, writer);
    }

    /** What somebody does. */
    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private void whileWorking(Deed deed) {
        while (working) {
            try {
                deed.run();
            } catch (IOException | AssertionError broken) {
                // Under the kill nothing is acknowledged any more, so nothing is to be judged.
                if (!killing) {
                    wrong.add(broken.toString());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void readAll(Rest rest) throws IOException, InterruptedException {
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            Rest.Answer answer = rest.get("/pictures/" + picture.getKey() + "/content");
            boolean gone = answer.status() == 404 && doomed.contains(picture.getKey());
            if (!gone
                    && !killing
                    && !Arrays.equals(picture.getValue(), answer.response().body())) {
                wrong.add(picture.getKey() + " is read as " + answer.status());
            }
        }
    }

    private void upload(Rest rest, int number) throws IOException, InterruptedException {
        Rest.Answer answer = rest.post("/pictures", "image/png", png(number));
        assertEquals(201, answer.status(), answer::text);
        remember(rest, answer.json().path("id").asText());
    }

    void remember(Rest rest, String picture) throws IOException, InterruptedException {
        Rest.Answer content = rest.get("/pictures/" + picture + "/content");
        assertEquals(200, content.status(), content::text);
        pictures.put(picture, content.response().body());
    }

    private void delete(Rest rest, String picture) throws IOException, InterruptedException {
        doomed.add(picture);
        pictures.remove(picture);
        assertEquals(204, rest.delete("/pictures/" + picture).status());
        deleted.add(picture);
    }

    /** Everything reads as it was brought, and what was deleted stays away. */
    void judge(Rest rest) throws IOException, InterruptedException {
        readAll(rest);
        assertEquals(List.of(), List.copyOf(wrong));
        for (String picture : deleted) {
            assertEquals(404, rest.get("/pictures/" + picture).status(), "a deleted picture came back");
        }
    }

    static byte[] png(int number) throws IOException {
        BufferedImage image = new BufferedImage(700, 525, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(40 + number % 200, 90, 200 - number % 150));
        brush.fillOval(20 + number % 100, 20, 200, 200);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

package org.blogimg.itests.installed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Kills the process under load, again and again, and compares what it then holds with a list of what it had
 * acknowledged, which is kept here, outside of it. Invariants alone would not do: a ledger that has lost its last
 * transfers still adds up.
 *
 * <p>About ten seconds a kill; {@code -Dblogimg.kills=30} at length. The points between two steps of a job are cut one by
 * one in the studio's own {@code CrashTest}; here kills fall where they fall. The database's file is compacted as often as
 * it can be, so that kills meet that too. ADR 2 says what this test found.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("blogimg.kills", 12);
    private static final long OPENING = 100_000;
    private static final long SEED = Long.getLong("blogimg.seed", 20_261_123L);

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothingAcknowledgedShouldBeLostAndEveryJobShouldEndOnce() throws IOException, InterruptedException {
        try (Installation house = Installation.unpack()
                .with("org.blogimg.image.sketch.cfg", "price_credits", "1")
                .with("org.blogimg.base.database.cfg", "compact_megabytes", "1")
                .with("org.blogimg.ledger.cfg", "opening_credits", Long.toString(OPENING))) {
            Acknowledged acknowledged = new Acknowledged();
            Random chance = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                house.start();
                try (Load load = new Load(house.rest(), acknowledged)) {
                    load.runFor(200 + chance.nextInt(2_800));
                    house.kill();
                }
            }
            house.start();
            judge(house.rest(), acknowledged);
            house.stop();
        }
    }

    private static void judge(Rest rest, Acknowledged acknowledged) throws IOException, InterruptedException {
        System.out.println("acknowledged under " + KILLS + " kills: " + acknowledged);
        assertTrue(acknowledged.posts().size() > KILLS, "the load did too little to judge by: " + acknowledged);
        List<String> wrong = new ArrayList<>();
        for (var post : acknowledged.posts().entrySet()) {
            checkPost(rest, post.getKey(), post.getValue(), wrong);
        }
        for (String post : acknowledged.deleted()) {
            if (rest.get("/posts/" + post).status() != 404) {
                wrong.add("post " + post + " came back");
            }
        }
        Set<String> jobs = new HashSet<>();
        Set<String> pictures = new HashSet<>();
        long settled = 0;
        for (String illustration : acknowledged.illustrations()) {
            if (rest.get("/illustrations/" + illustration).status() != 200) {
                wrong.add("illustration " + illustration + " is lost");
                continue;
            }
            for (JsonNode job : rest.follow(illustration).path("jobs")) {
                assertTrue(jobs.add(job.path("id").asText()), "a job in two illustrations");
                settled += checkJob(rest, job, pictures, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        // An order whose answer was cut off by the kill was taken all the same: it counts, though nobody knows of it.
        assertEquals(
                OPENING - pictures(rest),
                rest.get("/me").json().path("credits").asLong(),
                "every picture delivered is paid for, once, and nothing else is");
        assertTrue(settled > KILLS / 2, "too few pictures were drawn to judge by: " + settled);
        System.out.println("jobs " + jobs.size() + ", settled " + settled + ", pictures " + pictures.size());
    }

    private static long pictures(Rest rest) throws IOException, InterruptedException {
        long count = 0;
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = rest.get("/pictures?limit=200" + after).json();
            count += page.path("items").size();
            more = page.has("next");
            after = "&after=" + page.path("next").asText();
        }
        return count;
    }

    private static void checkPost(Rest rest, String id, String source, List<String> wrong)
            throws IOException, InterruptedException {
        Rest.Answer answer = rest.get("/posts/" + id);
        if (answer.status() != 200 || !answer.json().path("source").asText().equals(source)) {
            wrong.add("post " + id + " is lost or changed: " + answer.status());
        }
    }

    /** Returns 1 for a picture delivered. */
    private static int checkJob(Rest rest, JsonNode job, Set<String> pictures, List<String> wrong)
            throws IOException, InterruptedException {
        if (!job.path("state").asText().equals("SETTLED")) {
            wrong.add("job " + job.path("id").asText() + " ended as "
                    + job.path("state").asText() + ": " + job.path("note").asText());
            return 0;
        }
        String picture = job.path("picture").asText();
        if (!pictures.add(picture)) {
            wrong.add("picture " + picture + " belongs to two jobs");
        }
        Rest.Answer bytes = rest.get("/pictures/" + picture + "/content");
        if (bytes.status() != 200
                || ImageIO.read(new ByteArrayInputStream(bytes.response().body())) == null) {
            wrong.add("picture " + picture + " cannot be read: " + bytes.status());
        }
        return 1;
    }
}

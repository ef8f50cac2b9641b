package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.blogimg.api.Credits;
import org.blogimg.studio.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Orders that cost more than the account has. */
final class PurseTest {
    private static final String ORDER = "/api/v1/posts/post-1/illustrations";

    private final LiveApi api = new LiveApi();

    /** Two shots at four credits each. */
    @BeforeEach
    void prepare() throws Exception {
        api.house.studio.plans.price = new Credits(8);
        api.preparePlan();
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> order(String path, String key) throws Exception {
        return api.send(api.asOwner(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void orderAboveTheBalanceShouldBeRefusedWithBothFigures() throws Exception {
        api.house.ledger.balance = 7;
        HttpResponse<String> answer = order(ORDER, "k");
        assertEquals(402, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"/problems/too-few-credits\""), answer.body());
        assertTrue(answer.body().contains("\"field\":\"credits\""), answer.body());
        assertTrue(
                answer.body().contains("These 2 pictures cost 8 credits and the account has 7 credits."),
                answer.body());
        assertTrue(api.house.studio.illustrations.keys.isEmpty(), "ordered all the same");
    }

    @Test
    void orderOfAllThereIsShouldPass() throws Exception {
        api.house.ledger.balance = 8;
        assertEquals(202, order(ORDER, "k").statusCode());
    }

    @Test
    void sameOrderSentAgainShouldPassWhenItsCreditsAreSpent() throws Exception {
        assertEquals(202, order(ORDER, "k").statusCode());
        api.house.ledger.balance = 0;
        assertEquals(202, order(ORDER, "k").statusCode());
        api.house.studio.illustrations.move("illustration-1", 0, Job.State.SETTLED);
        assertEquals(202, order(ORDER, "k").statusCode());
    }

    @Test
    void onlyWhatIsStillToBeDrawnShouldCount() throws Exception {
        assertEquals(202, order(ORDER, "k").statusCode());
        api.house.studio.illustrations.move("illustration-1", 0, Job.State.SETTLED);
        api.house.studio.illustrations.move("illustration-1", 1, Job.State.FAILED);
        api.house.ledger.balance = 3;
        HttpResponse<String> answer = order(ORDER, "other");
        assertTrue(
                answer.body().contains("This picture costs 4 credits and the account has 3 credits."), answer.body());
        api.house.ledger.balance = 4;
        assertEquals(202, order(ORDER, "other").statusCode());
    }

    @Test
    void anotherVariantShouldBeLookedAtAsWell() throws Exception {
        String variant = "/api/v1/posts/post-1/plan/shots/s1/pictures";
        api.house.ledger.balance = 3;
        assertEquals(402, order(variant, "k").statusCode());
        api.house.ledger.balance = 4;
        assertEquals(202, order(variant, "k").statusCode());
    }
}

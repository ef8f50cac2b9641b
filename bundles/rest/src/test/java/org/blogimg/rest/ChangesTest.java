package org.blogimg.rest;

import java.net.http.HttpResponse;
import java.util.Optional;

import org.blogimg.api.ProviderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ChangesTest {
    private static final String CHANGES = "/api/v1/pictures/picture-1/changes";

    private LiveApi api = new LiveApi();

    @BeforeEach
    void prepare() throws Exception {
        api.preparePlan();
        api.post("/api/v1/pictures", "image/png", "pixels");
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> change(String body) throws Exception {
        return api.post(CHANGES, "application/json", body);
    }

    @Test
    void changeShouldBeOrdered() throws Exception {
        HttpResponse<String> answer = change("{\"words\": \"a red sky\", \"provider\": \"far\"}");
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(
                "/api/v1/illustrations/illustration-1",
                answer.headers().firstValue("Location").orElseThrow());
        assertEquals("a red sky", api.house.changes.last.orElseThrow().words());
        assertEquals(
                Optional.of(new ProviderId("far")),
                api.house.changes.last.orElseThrow().by());
    }

    @Test
    void nobodyWhoCanShouldBeA409ThatSaysSo() throws Exception {
        api.house.changes.able = false;
        HttpResponse<String> answer = change("{\"words\": \"a red sky\"}");
        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("can begin from a picture"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"words\": \"\"}",
                "{\"words\": \" \\n \"}",
                "{\"words\": \"red\", \"provider\": \"sketch\"}",
                "{\"words\": \"red\", \"provider\": \"../x\"}"
            })
    void whatCannotBeOrderedShouldBeA422(String body) throws Exception {
        HttpResponse<String> answer = change(body);
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(api.house.changes.last.isEmpty());
    }

    @Test
    void tooFewCreditsShouldBeSaidBeforeAnythingIsOrdered() throws Exception {
        api.house.changes.price = 1_000_000;
        assertEquals(402, change("{\"words\": \"red\"}").statusCode());
        assertTrue(api.house.changes.last.isEmpty());
    }
}

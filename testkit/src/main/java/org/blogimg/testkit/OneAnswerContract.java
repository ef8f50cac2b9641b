package org.blogimg.testkit;

import java.util.List;
import java.util.Map;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.blogimg.simulators.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a provider keeps to whose service sends the picture in its one answer: an answer that is an error, a lie or noise is
 * a failure of the right kind, and none quotes what was sent.
 */
public interface OneAnswerContract {
    /** The service. */
    Simulator server();

    /** By a provider that is set up for {@link #server}. */
    Generation generate(ImageRequest request);

    /** How the service words an error, with what it was sent in it. */
    List<String> quotations();

    @AfterEach
    default void close() {
        server().close();
    }

    /** What a plain request fails with. */
    default PlugFailure failure() {
        PlugFailure failure = assertThrows(PlugFailure.class, () -> generate(Requests.plain()));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains("watering"), "the prompt is in " + cause);
        }
        return failure;
    }

    default PlugFailure failureOn(Answer answer) {
        server().next(new Fault.Instead(answer));
        return failure();
    }

    @ParameterizedTest
    @CsvSource({
        "400,PERMANENT",
        "401,PERMANENT",
        "402,PERMANENT",
        "403,PERMANENT",
        "404,PERMANENT",
        "413,PERMANENT",
        "422,PERMANENT",
        "302,PERMANENT",
        "307,PERMANENT",
        "408,UNKNOWN",
        "429,RETRY",
        "503,UNKNOWN",
        "500,UNKNOWN",
        "502,UNKNOWN",
        "504,UNKNOWN",
        "529,UNKNOWN"
    })
    default void statusShouldMeanTheSameEverywhere(int status, Kind kind) {
        assertEquals(kind, failureOn(Answer.empty(status)).kind());
        for (String quotation : quotations()) {
            assertTrue(quotation.contains(Requests.PROMPT));
            assertEquals(kind, failureOn(Answer.json(status, quotation)).kind(), quotation);
        }
    }

    @Test
    default void webPageInPlaceOfAnAnswerShouldNameTheAddress() {
        byte[] page = Answer.json(200, "<html>hello</html>").body();
        PlugFailure failure = failureOn(new Answer(200, "text/html; charset=utf-8", page, Map.of()));
        assertEquals(Kind.PERMANENT, failure.kind());
        assertTrue(String.valueOf(failure.getMessage()).contains("base_url"));
    }

    @Test
    default void lostAnswerShouldBeUnknown() {
        for (Fault fault : List.of(new Fault.Silent(), new Fault.Deaf(), new Fault.Truncated(50))) {
            server().next(fault);
            assertEquals(Kind.UNKNOWN, failure().kind(), fault::toString);
        }
    }

    @Test
    default void answerWithoutEndShouldBeCutOff() {
        server().next(new Fault.Endless(60L << 20));
        assertEquals(Kind.PERMANENT, failure().kind());
    }
}

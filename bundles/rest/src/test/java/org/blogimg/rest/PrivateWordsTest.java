package org.blogimg.rest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the owner wants to have hidden, as it is set and read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateWordsTest {
    private final LiveApi api = new LiveApi();

    @AfterAll
    void close() throws Exception {
        api.close();
    }

    @Test
    void theListShouldStayWhereOnlyTheProviderIsSetAndGoWhenItIsEmptied() throws Exception {
        JsonNode set = put(200, "{\"imageProvider\":\"sketch\",\"hide\":[\"Jane Doe\",\"Rosebud Ltd\"]}");
        assertEquals("Jane Doe", set.path("hide").path(0).asText());
        assertEquals("sketch", set.path("imageProvider").asText());

        assertEquals(2, put(200, "{}").path("hide").size());
        assertFalse(put(200, "{\"hide\":[]}").has("hide"));
    }

    @Test
    void aListThatCannotBeTakenShouldBeAProblemThatRepeatsNothing() throws Exception {
        JsonNode problem = put(422, "{\"hide\":[\"Jane Doe\",\"b\",\"c\",\"d\"]}");
        assertTrue(problem.toString().contains("hide"), problem::toString);
        assertFalse(problem.toString().contains("Jane"), problem::toString);
    }

    @Test
    void theRecordShouldPrintHowManyAlone() {
        var settings = new SettingsResource.Settings("sketch", List.of("Jane Doe"));
        assertEquals("Settings[sketch, 1 to hide]", settings.toString());
    }

    private JsonNode put(int status, String settings) throws Exception {
        HttpResponse<String> answer = api.send(api.asOwner("/api/v1/me/settings")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings)));
        assertEquals(status, answer.statusCode(), answer::body);
        return new ObjectMapper().readTree(answer.body());
    }
}

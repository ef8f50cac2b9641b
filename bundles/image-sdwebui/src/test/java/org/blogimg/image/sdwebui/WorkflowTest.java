package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.kit.Json;
import org.blogimg.kit.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class WorkflowTest {
    private static Workflow read(String text) {
        return Workflow.of("workflow", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tokensInsideOfATextShouldBecomePartOfIt() {
        Workflow workflow = read(
                "{\"1\":{\"class_type\":\"T\",\"inputs\":{\"text\":\"masterpiece, %prompt%, 100%, %other%, %seed%\"}}}");
        Map<String, JsonNode> values = Map.of("prompt", Json.text("$1 %seed% \\"), "seed", Json.number(7));
        assertEquals(
                "masterpiece, $1 %seed% \\, 100%, %other%, 7",
                workflow.with(values).path("1").path("inputs").path("text").asText());
    }

    @Test
    void aTokenAloneShouldBecomeAValueOfItsType() {
        Workflow workflow =
                read("{\"1\":{\"class_type\":\"T\",\"inputs\":{\"a\":\"%prompt%\",\"b\":\"%seed%\",\"c\":[\"2\",0]}}}");
        JsonNode inputs = workflow.with(Map.of("prompt", Json.text("x"), "seed", Json.number(7)))
                .path("1")
                .path("inputs");
        assertTrue(inputs.path("b").isIntegralNumber());
        assertTrue(inputs.path("c").isArray());
    }

    @Test
    void fillingShouldLeaveTheTemplateAsItIs() {
        Workflow workflow = read("{\"1\":{\"class_type\":\"T\",\"inputs\":{\"a\":\"%prompt%\"}}}");
        workflow.with(Map.of("prompt", Json.text("one")));
        assertEquals(
                "two",
                workflow.with(Map.of("prompt", Json.text("two")))
                        .path("1")
                        .path("inputs")
                        .path("a")
                        .asText());
    }

    @Test
    void nodesThatDeliverShouldBeToldByTheirTitle() {
        Workflow workflow = Workflow.shipped("workflow.json");
        assertEquals(Set.of("7"), workflow.outputs());
        assertFalse(workflow.types().contains("SaveImage"));
        assertTrue(Workflow.shipped("edit-workflow.json").asksFor("picture"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nodes\":[],\"links\":[]} | API format",
                "[] | no workflow",
                "<html> | no workflow",
                "{} | no workflow",
                "{\"1\":{\"class_type\":7,\"inputs\":{}}} | no workflow",
                "{\"1\":{\"class_type\":\"T\"}} | no workflow",
                "{\"1\":{\"class_type\":\"T\",\"inputs\":{\"a\":\"x\"}}} | %prompt%"
            })
    void aFileThatCannotBeUsedShouldSayWhy(String text, String why) {
        Unusable refused = assertThrows(Unusable.class, () -> read(text));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused::getMessage);
    }
}

package org.blogimg.image.sdwebui;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Cancels;
import org.blogimg.simulators.Answer;
import org.blogimg.simulators.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes wrong, and what is then said. */
final class ComfyUiFailuresTest extends ComfyUiFixture {
    @Test
    void whatIsFetchedShouldBeForgottenByTheServer() {
        String reference = sent(Requests.of("a cat"));
        got(reference);
        assertEquals(0, server.remembered());
        says("knows nothing", fails(Kind.PERMANENT, () -> provider().poll(reference)));
    }

    @Test
    void workThatNobodyFindsShouldBeUnknown() {
        server.next(new Fault.Deaf());
        refuses(Kind.UNKNOWN);
        server.next(new Fault.Silent());
        server.always(new Fault.Deaf());
        refuses(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>secret", "", "[]", "{}", "{\"prompt_id\":7.5}", "{\"prompt_id\":\"../x\"}"})
    void anAnswerWithoutAnIdShouldBeUnknown(String body) {
        server.always(json(200, body));
        refuses(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "401,PERMANENT,.password",
        "404,PERMANENT,base_url",
        "302,PERMANENT,base_url",
        "500,UNKNOWN,broke",
        "502,UNKNOWN,broke",
        "408,UNKNOWN,busy",
        "425,RETRY,busy",
        "429,RETRY,busy",
        "503,UNKNOWN,busy"
    })
    void eachStatusShouldSayWhatToDo(int status, Kind kind, String mend) {
        server.always(json(status, "{\"error\":\"a secret cat\"}"));
        says(mend, refuses(kind));
    }

    @Test
    void aWorkflowThatIsRefusedShouldNameNodeAndInput() {
        settings.put("model", "nope.safetensors");
        says("value_not_in_list at ckpt_name of CheckpointLoaderSimple", refuses(Kind.PERMANENT));
        server.next(json(400, "{\"error\":{\"type\":\"a secret cat\"},\"node_errors\":[]}"));
        refuses(Kind.PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "[]", "{\"a\":"})
    void aHistoryThatCannotBeReadShouldBeAskedAgain(String body) {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, body));
        fails(Kind.RETRY, () -> provider().poll(reference));
        assertEquals(1, got(reference).size());
    }

    @Test
    void aHistoryThatBreaksShouldBeAskedAgain() {
        String reference = sent(Requests.of("a cat"));
        for (Fault fault : List.of(new Fault.Silent(), new Fault.Truncated(9), json(500, ""), json(429, ""))) {
            server.always(fault);
            fails(Kind.RETRY, () -> provider().poll(reference));
        }
    }

    @Test
    void aHistoryWithoutEndShouldBeCutOff() {
        String reference = sent(Requests.of("a cat"));
        server.next(new Fault.Endless(64 << 20));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @Test
    void aJsonBombShouldBeAskedAgain() {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, "{\"a\":".repeat(100_000)));
        fails(Kind.RETRY, () -> provider().poll(reference));
    }

    @Test
    void anothersWorkShouldNotBeTakenForOurs() {
        String reference = sent(Requests.of("a cat"));
        String id = Ticket.of(reference).id();
        server.next(json(200, "{\"another\":{\"outputs\":{}}}"));
        says("another's", fails(Kind.PERMANENT, () -> provider().poll(reference)));
        server.next(json(200, "{\"" + id + "\":{\"prompt\":[1,\"another\"],\"outputs\":{}}}"));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"outputs\":7}",
                "{\"outputs\":{\"7\":{\"images\":[]}}}",
                "{\"outputs\":{\"7\":{\"images\":[7,null,{}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"../../secret\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"/etc/secret\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a.png\",\"subfolder\":\"../b\",\"type\":\"temp\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a.png\",\"subfolder\":\"\",\"type\":\"input\"}]}}}",
                "{\"outputs\":{\"7\":{\"images\":[{\"filename\":\"a\\n.png\",\"subfolder\":\"\",\"type\":\"temp\"}]}}}"
            })
    void aSuccessWithoutAPictureShouldFailForGood(String entry) {
        String reference = sent(Requests.of("a cat"));
        server.next(json(200, "{\"" + Ticket.of(reference).id() + "\":" + entry + "}"));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
        assertTrue(server.calls().stream().noneMatch(call -> call.path().startsWith("/view")));
    }

    @Test
    void aFileThatIsNoPictureShouldFailForGood() {
        String reference = sent(Requests.of("a cat"));
        server.next(
                FINE,
                new Fault.Instead(Answer.bytes("text/html", "<html>secret</html>".getBytes(StandardCharsets.UTF_8))));
        fails(Kind.PERMANENT, () -> provider().poll(reference));
    }

    @Test
    void aPictureThatBreaksOffShouldBeFetchedAgain() {
        String reference = sent(Requests.of("a cat"));
        server.next(FINE, new Fault.Truncated(50));
        fails(Kind.RETRY, () -> provider().poll(reference));
        assertEquals(1, got(reference).size());
    }

    @Test
    void anErrorShouldNameItsKindAndNotItsWords() {
        server.breakNext("torch.cuda.OutOfMemoryError");
        says("torch.cuda.OutOfMemoryError at KSampler", pollFails(Kind.PERMANENT));
        server.breakNext("a secret kind of error");
        says("an error at KSampler", pollFails(Kind.PERMANENT));
        assertEquals(0, server.remembered());
    }

    @Test
    void workThatSomebodyInterruptsShouldFail() {
        server.breakNext("interrupted");
        says("interrupted", pollFails(Kind.PERMANENT));
    }

    @Test
    void workLostByARestartShouldFail() {
        String reference = sent(Requests.of("a cat"));
        server.restart();
        says("restarted", fails(Kind.PERMANENT, () -> provider().poll(reference)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "id~42~9", "../../queue~42~1", "a b~1~1", "id~-1~1", "~1~1"})
    void aReferenceOfAnotherFormShouldAskNobody(String reference) {
        fails(Kind.PERMANENT, () -> provider().poll(reference));
        fails(Kind.PERMANENT, () -> ((Cancels) provider()).cancel(reference));
        assertEquals(List.of(), server.calls());
    }

    @Test
    void aLostUploadShouldBeTriedAgain() {
        server.next(new Fault.Silent());
        fails(Kind.RETRY, () -> provider().generate(Requests.edit()));
        server.next(json(200, "{\"name\":\"../x\"}"));
        fails(Kind.RETRY, () -> provider().generate(Requests.edit()));
    }
}

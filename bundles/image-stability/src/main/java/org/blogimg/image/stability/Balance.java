package org.blogimg.image.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.image.SelfTest.Check.Outcome;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Checks;
import org.blogimg.kit.Json;

/** Asks for the account's balance, which costs nothing and tells three things: there, let in, able to pay. */
final class Balance {
    private static final String REACHED = "reaches the server";
    private static final String KEY = "the key is accepted";
    private static final String ENOUGH = "the account can pay for a picture";

    private final Settings settings;
    private final Line line;
    private final Calls calls;

    Balance(Settings settings, Line line, Calls calls) {
        this.settings = settings;
        this.line = line;
        this.calls = calls;
    }

    List<Check> look() {
        List<Check> checks = new ArrayList<>();
        try (Reply reply = line.send(calls.balance())) {
            checks.add(new Check(REACHED, Outcome.PASSED, settings.base().getHost() + " answers"));
            boolean letIn = reply.status() == 200;
            checks.add(new Check(
                    KEY,
                    letIn ? Outcome.PASSED : Outcome.FAILED,
                    "answered with " + reply.status() + (letIn ? "" : ": check .api_key")));
            checks.add(letIn ? enough(reply) : new Check(ENOUGH, Outcome.SKIPPED, "no balance came"));
        } catch (PlugFailure failure) {
            checks.add(new Check(
                    checks.isEmpty() ? REACHED : ENOUGH, Outcome.FAILED, String.valueOf(failure.getMessage())));
        }
        return checks;
    }

    private Check enough(Reply reply) {
        Optional<JsonNode> balance = Json.read(reply.bytes());
        if (balance.isEmpty()) {
            return Checks.failed(ENOUGH, "the balance cannot be read: check base_url");
        }
        JsonNode credits = balance.get().path("credits");
        if (!credits.isNumber()) {
            return Checks.failed(ENOUGH, "the balance names no credits: check base_url");
        }
        double cost = settings.model().cost();
        return new Check(
                ENOUGH,
                credits.asDouble() >= cost ? Outcome.PASSED : Outcome.FAILED,
                String.format(
                        Locale.ROOT, "it has %.1f credits, a picture takes about %.1f", credits.asDouble(), cost));
    }
}

package org.blogimg.image.replicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.SelfTest.Check;

/** Looks whether it would work by reading alone: nothing is begun and nothing is paid. */
final class SelfChecks {
    private final Api api;
    private final Settings settings;

    SelfChecks(Api api, Settings settings) {
        this.api = api;
        this.settings = settings;
    }

    List<Check> run() {
        List<Check> checks = new ArrayList<>();
        Optional<String> about = settings.model().about();
        JsonNode told;
        try {
            told = api.read(about.orElse("/predictions"));
        } catch (PlugFailure failure) {
            return List.of(check("reads from " + settings.base().getHost(), false, said(failure)));
        }
        checks.add(check("reads from " + settings.base().getHost(), true, "the token is accepted"));
        if (about.isEmpty()) {
            checks.add(new Check(
                    "the model is known",
                    Check.Outcome.SKIPPED,
                    "only a model given as owner/name or owner/name:VERSION can be looked up"));
        } else {
            checks.add(check("the model is known", true, settings.model().label()));
            checks.add(takesInputs(told));
        }
        settings.doorbell().map(this::rings).ifPresent(checks::add);
        return checks;
    }

    /** Replicate tells its secret to whoever has the token; what is compared is never shown. */
    private Check rings(Settings.Doorbell doorbell) {
        String name = "the webhooks' secret is Replicate's";
        try {
            byte[] theirs =
                    api.read("/webhooks/default/secret").path("key").asText("").getBytes(StandardCharsets.UTF_8);
            boolean same = MessageDigest.isEqual(theirs, doorbell.text().getBytes(StandardCharsets.UTF_8));
            return check(name, same, same ? "it is" : "it is another: put Replicate's where .webhook_secret points to");
        } catch (PlugFailure failure) {
            return check(name, false, said(failure));
        } catch (IllegalArgumentException gone) {
            return check(name, false, String.valueOf(gone.getMessage()));
        }
    }

    /** Against the schema that the model publishes. */
    private Check takesInputs(JsonNode told) {
        JsonNode version = told.has("latest_version") ? told.path("latest_version") : told;
        JsonNode known = version.path("openapi_schema")
                .path("components")
                .path("schemas")
                .path("Input")
                .path("properties");
        if (!known.isObject()) {
            return new Check("the model takes our inputs", Check.Outcome.SKIPPED, "it publishes no list of inputs");
        }
        List<String> strange = Stream.concat(
                        settings.names().needed(),
                        Stream.concat(settings.more().propertyStream().map(java.util.Map.Entry::getKey), sizes()))
                .filter(name -> !known.has(name))
                .distinct()
                .toList();
        return strange.isEmpty()
                ? check("the model takes our inputs", true, "all of them")
                : check("the model takes our inputs", false, "it does not know " + String.join(", ", strange));
    }

    private Stream<String> sizes() {
        return settings.sizes().stream()
                .flatMap(size -> size.ratio() ? Stream.of("aspect_ratio") : Stream.of("width", "height"));
    }

    private static Check check(String name, boolean passed, String detail) {
        return new Check(name, passed ? Check.Outcome.PASSED : Check.Outcome.FAILED, detail);
    }

    private static String said(PlugFailure failure) {
        return String.valueOf(failure.getMessage());
    }
}

package org.blogimg.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** A component of ours as the component runtime tells of it, with the settings it was given. */
record Part(ComponentDescriptionDTO kind, ComponentConfigurationDTO stand) {
    /** The kinds of exception whose message says all; of others the kind is half of it. */
    private static final Pattern OWN_WORDS = Pattern.compile("^java\\.lang\\.Illegal(Argument|State)Exception: ");

    static List<Part> all(ServiceComponentRuntime runtime) {
        List<Part> parts = new ArrayList<>();
        for (ComponentDescriptionDTO kind : runtime.getComponentDescriptionDTOs()) {
            if (kind.bundle.symbolicName.startsWith("org.blogimg.")) {
                runtime.getComponentConfigurationDTOs(kind).forEach(stand -> parts.add(new Part(kind, stand)));
            }
        }
        return parts;
    }

    String name() {
        return kind.name;
    }

    boolean waits() {
        return stand.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                || stand.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION;
    }

    boolean failed() {
        return stand.state == ComponentConfigurationDTO.FAILED_ACTIVATION;
    }

    String awaited() {
        if (stand.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION) {
            return "its configuration";
        }
        return Arrays.stream(stand.unsatisfiedReferences)
                .map(reference -> reference.name + (reference.target == null ? "" : " " + reference.target))
                .collect(Collectors.joining(", "));
    }

    /** What lies at the bottom of its failure: reflection wraps it in exceptions of its own. */
    String failure() {
        String whole = stand.failure == null ? "" : stand.failure;
        String causes = "\nCaused by: ";
        int deepest = whole.lastIndexOf(causes);
        String cause = deepest < 0 ? whole : whole.substring(deepest + causes.length());
        return OWN_WORDS
                .matcher(cause.lines().findFirst().orElse("nobody knows why"))
                .replaceFirst("");
    }

    /** The files that its settings come from. */
    String files() {
        return Arrays.stream(kind.configurationPid == null ? new String[0] : kind.configurationPid)
                .map(pid -> "etc/" + pid + ".cfg")
                .collect(Collectors.joining(", "));
    }

    /** What it understands, with the defaults. */
    Map<String, Object> defaults() {
        return kind.properties == null ? Map.of() : kind.properties;
    }

    /** What it was given, the defaults among it. */
    Map<String, Object> settings() {
        return stand.properties == null ? Map.of() : stand.properties;
    }

    Optional<String> setting(String key) {
        return Optional.ofNullable(settings().get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }
}

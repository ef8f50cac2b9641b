package org.blogimg.simulators;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The tag out of which stable-diffusion.cpp takes parameters: the first counts, all are removed. */
final class ExtraArguments {
    private static final Pattern TAG = Pattern.compile("<sd_cpp_extra_args>(.*?)</sd_cpp_extra_args>");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtraArguments() {}

    /** A missing node where it is there and is no JSON. */
    static Optional<JsonNode> in(String prompt) {
        Matcher tag = TAG.matcher(prompt);
        if (!tag.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(tag.group(1)));
        } catch (IOException broken) {
            return Optional.of(MissingNode.getInstance());
        }
    }

    static String without(String prompt) {
        return TAG.matcher(prompt).replaceAll("");
    }
}

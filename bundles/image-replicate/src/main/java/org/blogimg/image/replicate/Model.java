package org.blogimg.image.replicate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.kit.Unusable;

/**
 * A model as Replicate names it.
 *
 * @param create where predictions of it are made, under the base
 * @param version what the request names; empty where the path says all
 * @param about where it is described, under the base; empty where there is no such address
 * @param label for people; at most 80 characters
 */
record Model(String create, Optional<String> version, Optional<String> about, String label) {
    private static final String NAME = "([A-Za-z0-9][A-Za-z0-9._-]{0,59})/([A-Za-z0-9][A-Za-z0-9._-]{0,59})";
    private static final Pattern VERSIONED = Pattern.compile(NAME + ":([0-9a-f]{64})");
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern OFFICIAL = Pattern.compile(NAME);
    private static final Pattern DEPLOYMENT = Pattern.compile("deployment:" + NAME);
    private static final int SHORT = 12;
    private static final int LONGEST_LABEL = 80;

    static Model of(String text) {
        Matcher versioned = VERSIONED.matcher(text);
        if (versioned.matches()) {
            String name = versioned.group(1) + "/" + versioned.group(2);
            String version = versioned.group(3);
            return new Model(
                    "/predictions",
                    Optional.of(version),
                    Optional.of("/models/" + name + "/versions/" + version),
                    label(name + ":" + version.substring(0, SHORT)));
        }
        if (VERSION.matcher(text).matches()) {
            return new Model("/predictions", Optional.of(text), Optional.empty(), text.substring(0, SHORT));
        }
        if (OFFICIAL.matcher(text).matches()) {
            String path = "/models/" + text;
            return new Model(path + "/predictions", Optional.empty(), Optional.of(path), label(text));
        }
        Matcher deployment = DEPLOYMENT.matcher(text);
        if (deployment.matches()) {
            String name = deployment.group(1) + "/" + deployment.group(2);
            return new Model("/deployments/" + name + "/predictions", Optional.empty(), Optional.empty(), label(name));
        }
        throw new Unusable(
                "model",
                "must be owner/name:VERSION, VERSION (64 hexadecimal digits),"
                        + " owner/name of an official model, or deployment:owner/name");
    }

    private static String label(String text) {
        return text.length() <= LONGEST_LABEL ? text : text.substring(0, LONGEST_LABEL);
    }
}

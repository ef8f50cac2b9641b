package org.blogimg.itests.installed;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A provider is swapped as an operator does it: by the commands of the console, through the door, signed. Several swaps
 * are one script, because each call of the console is a process of its own, and the load would feel it.
 */
final class Swaps {
    static final String BUNDLE = "org.blogimg.image.openai";
    private static final String PROVIDER = "openai";
    private static final int PAUSE_SECONDS = 1;
    private static final String NOW = " at ((shell:new java.util.Date) getTime)";
    private static final Pattern MARK = Pattern.compile("(?:begun|swapped) (\\d+) at (\\d+)");

    private final Installation house;
    private final Versions versions;
    private final List<Double> seconds = new ArrayList<>();
    private int begun;
    /** What stands and takes the work. */
    private String standing;

    Swaps(Installation house, Versions versions) {
        this.house = house;
        this.versions = versions;
        this.standing = versions.newest();
    }

    /** How long each took, of those that came to their end. */
    List<Double> seconds() {
        return seconds;
    }

    /** Puts a signed version in the place of the distribution's. */
    void letIn() throws IOException, InterruptedException {
        house.told(install("--replace"));
        standing = versions.newest();
    }

    /** That many, one after the other. */
    void run(int count) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int swap = 0; swap < count; swap++) {
            lines.add(next());
        }
        said(house.told(String.join(" ; shell:sleep " + PAUSE_SECONDS + " ; ", lines)));
    }

    /** The next swap, as a line; the ways take turns. */
    String next() throws IOException {
        int number = begun++;
        return "echo begun " + number + NOW + " ; " + way(number) + " ; echo swapped " + number + NOW;
    }

    /** Stopped and started; replaced; put beside its successor and taken away; with a share of the work, then drained. */
    private String way(int number) throws IOException {
        String version = standing;
        String older = BUNDLE + "/" + version;
        if (number % 4 == 0) {
            return "bundle:stop " + older + " ; bundle:start " + older;
        }
        String install = install(number % 4 == 1 ? "--replace" : "");
        standing = versions.newest();
        return switch (number % 4) {
            case 1 -> install;
            case 2 -> install + " ; " + uninstall(version);
            default -> install + " ; blogimg:provider-weight " + PROVIDER + "@" + version + " 50 ; shell:sleep 1"
                    + " ; blogimg:provider-drain " + PROVIDER + "@" + version + " ; " + uninstall(version);
        };
    }

    /** The distribution's own providers reach for the framework, as the guide says; so do their next versions. */
    private String install(String how) throws IOException {
        return "blogimg:provider-install " + versions.next() + " --framework " + how;
    }

    private static String uninstall(String version) {
        return "blogimg:provider-uninstall " + BUNDLE + " " + version;
    }

    private void said(String text) {
        long began = 0;
        for (Matcher mark = MARK.matcher(text); mark.find(); ) {
            long now = Long.parseLong(mark.group(2));
            if (mark.group().startsWith("swapped")) {
                seconds.add((now - began) / 1000.0);
            }
            began = now;
        }
    }

    /** After a kill in the middle of a swap: looks who is there, and ends what the swap had left half done. */
    void goOn() throws IOException, InterruptedException {
        List<String> there = there();
        for (int tries = 0; tries < 20 && there.isEmpty(); tries++) {
            there = there();
        }
        standing = there.get(there.size() - 1);
        for (String older : there.subList(0, there.size() - 1)) {
            house.script("console", uninstall(older));
        }
    }

    /** The versions that are there, oldest first. */
    List<String> there() throws IOException, InterruptedException {
        List<String> there = new ArrayList<>();
        for (JsonNode provider : Rest.JSON.readTree(house.told("blogimg:providers --json"))) {
            if (provider.path("id").asText().equals(PROVIDER)) {
                there.add(provider.path("version").asText());
            }
        }
        there.sort(Comparator.comparing(ModuleDescriptor.Version::parse));
        return there;
    }
}

package org.blogimg.admission.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.blogimg.admission.Rule;
import org.blogimg.admission.Wish;

/**
 * What a plug-in may bring and ask for. A list of what is allowed, not of what is not: the house grows, and what it adds
 * is closed to plug-ins until somebody opens it here. What a plug-in does by {@code java.*} no header tells.
 */
final class Customs {
    private static final Pattern PACKAGES = Pattern.compile("org\\.blogimg\\.api(\\..+)?"
            + "|org\\.slf4j(\\.event)?"
            + "|com\\.fasterxml\\.jackson\\.(core|annotation|databind)(\\..+)?"
            + "|javax\\.(crypto|imageio|net|xml)(\\..+)?"
            + "|javax\\.security\\.auth\\.x500"
            + "|org\\.(w3c\\.dom|xml\\.sax)(\\..+)?"
            + "|org\\.osgi\\.service\\.(component|metatype)(\\.annotations|\\.propertytypes)?"
            + "|org\\.osgi\\.annotation\\..+");
    private static final Pattern FRAMEWORK = Pattern.compile("org\\.osgi\\.framework(\\..+)?");
    private static final Set<String> ASKED = Set.of("osgi.ee", "osgi.extender", "osgi.service", "osgi.implementation");

    private final Set<String> more;

    /** @param more packages that the operator allows besides; {@code x.*} for all that begin so */
    Customs(Set<String> more) {
        this.more = Set.copyOf(more);
    }

    void check(Headers headers, Wish wish) {
        if (!headers.value("Bundle-ManifestVersion").orElse("").equals("2")) {
            refuse("Bundle-ManifestVersion is not 2: it is no bundle", "build it with the bnd-maven-plugin");
        }
        fragment(headers);
        nativeCode(headers, wish);
        absent(headers, "DynamicImport-Package", "name each package in Import-Package");
        absent(headers, "Require-Bundle", "name packages in Import-Package");
        absent(headers, "Export-Package", "a plug-in exports nothing: keep the packages private");
        absent(headers, "Karaf-Commands", "a plug-in brings no console commands");
        only(headers, "Provide-Capability", "osgi.service"::equals, "a plug-in offers services and nothing else");
        only(headers, "Require-Capability", ASKED::contains, "leave the requirement out");
        headers.names("Import-Package").forEach(name -> imported(name, wish));
    }

    private static void fragment(Headers headers) {
        headers.value("Fragment-Host").ifPresent(host -> {
            throw new TurnedAway(
                    Rule.FRAGMENT,
                    "Fragment-Host: it would become a part of " + host + " and see all of it",
                    "make it a bundle of its own");
        });
    }

    private static void nativeCode(Headers headers, Wish wish) {
        if (!wish.nativeCode() && headers.value("Bundle-NativeCode").isPresent()) {
            throw new TurnedAway(
                    Rule.NATIVE,
                    "Bundle-NativeCode: it brings native code, which nothing in Java holds back",
                    "leave it out, or say --native");
        }
    }

    private static void absent(Headers headers, String header, String mend) {
        headers.value(header).ifPresent(value -> refuse(header + " is not a plug-in's to use: " + value, mend));
    }

    private static void only(Headers headers, String header, Predicate<String> allowed, String mend) {
        List<String> others = headers.names(header).stream()
                .filter(name -> !allowed.test(name))
                .toList();
        if (!others.isEmpty()) {
            refuse(header + " names " + others.get(0), mend);
        }
    }

    private void imported(String name, Wish wish) {
        if (PACKAGES.matcher(name).matches() || allowedBesides(name)) {
            return;
        }
        if (!FRAMEWORK.matcher(name).matches()) {
            String why = name.startsWith("org.blogimg.")
                    ? "which is the house's own: a plug-in imports org.blogimg.api and what lies below it, nothing else of ours"
                    : "which is not on the list of what a plug-in may import";
            throw new TurnedAway(
                    Rule.IMPORT,
                    "Import-Package names " + name + ", " + why,
                    "pack the library into the jar, or leave it out; docs/guide-signing.md has the list");
        }
        if (!wish.framework()) {
            throw new TurnedAway(
                    Rule.IMPORT,
                    "Import-Package names " + name
                            + ": by the framework it reaches every bundle and service of the house",
                    "use declarative services alone, or say --framework if you trust it with that");
        }
    }

    private boolean allowedBesides(String name) {
        return more.contains(name)
                || more.stream()
                        .filter(pattern -> pattern.endsWith(".*"))
                        .anyMatch(pattern -> name.startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    private static void refuse(String what, String mend) {
        throw new TurnedAway(Rule.HEADER, what, mend);
    }
}

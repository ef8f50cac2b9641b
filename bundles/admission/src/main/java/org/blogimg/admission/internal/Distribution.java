package org.blogimg.admission.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.framework.Bundle;

/** Tells the bundles that came with the distribution, which its files vouch for, from those that came in later. */
final class Distribution {
    /** Where an admitted bundle says it is from; nothing can be fetched from there. */
    private static final String ADMITTED = "blogimg:admitted/";

    private static final Pattern MAVEN = Pattern.compile(
            "mvn:(?<group>[\\w.-]+)/(?<artifact>[\\w.-]+)/(?<version>[\\w.-]+)(/jar(/(?<classifier>[\\w.-]+))?)?");
    private static final Pattern PLUG_IN = Pattern.compile(
            "org\\.blogimg\\.(image|text|embedding|moderation|payment|storage|retention|publisher)\\..+");

    private final Path system;
    private final Map<Long, Standing> standings = new ConcurrentHashMap<>();

    /** Asked at every look-up of a service, so it is not found out anew each time. */
    private record Standing(long changed, boolean brought) {}

    /** @param system the folder that holds every bundle of the distribution, as a Maven repository */
    Distribution(Path system) {
        this.system = system;
    }

    static String location(String sha256) {
        return ADMITTED + sha256;
    }

    static boolean admitted(Bundle bundle) {
        return bundle.getLocation().startsWith(ADMITTED);
    }

    static String sha256(Bundle admitted) {
        return admitted.getLocation().substring(ADMITTED.length());
    }

    static boolean plugInName(String symbolicName) {
        return PLUG_IN.matcher(symbolicName).matches();
    }

    /** Whether its bytes are from the distribution: by where it was installed from, and where it was last updated from. */
    boolean brought(Bundle bundle) {
        Standing known = standings.get(bundle.getBundleId());
        if (known == null || known.changed() != bundle.getLastModified()) {
            known = new Standing(bundle.getLastModified(), look(bundle));
            standings.put(bundle.getBundleId(), known);
        }
        return known.brought();
    }

    private boolean look(Bundle bundle) {
        String updated = bundle.getHeaders("").get("Bundle-UpdateLocation");
        return bundle.getBundleId() == 0 || (ours(bundle.getLocation()) && (updated == null || ours(updated)));
    }

    /** Everything that is not the house: plug-ins of ours too, which are to need no more than others. */
    boolean guest(Bundle bundle) {
        return !brought(bundle) || plugInName(String.valueOf(bundle.getSymbolicName()));
    }

    private boolean ours(String location) {
        Matcher maven = MAVEN.matcher(location);
        if (!maven.matches()) {
            return false;
        }
        String version = maven.group("version");
        String artifact = maven.group("artifact");
        String classifier = maven.group("classifier") == null ? "" : "-" + maven.group("classifier");
        return Files.isRegularFile(system.resolve(maven.group("group").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + classifier + ".jar"));
    }
}

package org.blogimg.admission;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way by which a bundle comes in at run time. A jar is copied first, and everything is checked on the copy:
 * signature of every entry, signer, headers, neighbours. What is refused never runs a line. Every attempt is written
 * down, whatever came of it.
 *
 * <p>A bundle is trusted code once it runs: inside one JVM there is no wall. Who lets one in gives its author the data.
 */
@ProviderType
public interface Admission {
    /**
     * Checks a jar and, unless only a check was wished for, installs and starts it.
     *
     * @param who the console's name of whoever asks; it is written down
     */
    Verdict install(Path jar, Wish wish, String who);

    /**
     * Takes an admitted bundle away; calls that are going on in it end first.
     *
     * @param bundle its id in the framework, or its symbolic name
     * @param version which of several versions; empty where there is one
     */
    Verdict uninstall(String bundle, String version, String who);

    /** What was asked of the door, the latest first. */
    List<Attempt> attempts(int most);

    /** The bundles that came in by the door and are to stay. */
    List<Resident> residents();
}

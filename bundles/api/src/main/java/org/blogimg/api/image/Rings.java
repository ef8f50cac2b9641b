package org.blogimg.api.image;

import java.util.Map;
import java.util.Optional;

import org.blogimg.api.Content;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An image provider whose other side rings when pending work has ended. A ring carries no truth: it says that it is time to
 * {@link ImageProvider#poll}, which happens sooner or later without it as well.
 */
@ConsumerType
public interface Rings {
    /**
     * Where the house listens, after its own public address; {@code ?provider=ID&work=WORK} follows, where {@code WORK} is
     * the provider's own choice. It is for the provider to tell the other side.
     */
    String PATH = "/api/v1/rings";

    /**
     * Looks whether a ring is genuine. Strangers ring as well, as often as they like: a look is quick, calls nobody, keeps
     * nothing of the body and reads nothing in it before its signature has proved right.
     *
     * @return what {@link Generation.Pending} carried for the work that has ended; empty for a ring that is not proved
     *     genuine, not recent, or heard too often
     */
    Optional<String> heard(Ring ring);

    /**
     * What came in.
     *
     * @param work as it stood in the address, at most 200 characters; nothing vouches for it but the provider's own check
     * @param headers by name in lower case
     * @param body byte for byte, at most 256 KiB
     */
    record Ring(String work, Map<String, String> headers, Content body) {
        public Ring {
            if (work.length() > 200) {
                throw new IllegalArgumentException("work has at most 200 characters");
            }
            headers = Map.copyOf(headers);
        }

        /** Says nothing of headers and body: they are a stranger's. */
        @Override
        public String toString() {
            return "Ring[" + headers.size() + " headers]";
        }
    }
}

package org.blogimg.api.net;

import org.osgi.annotation.versioning.ProviderType;

/** A plug-in's way to one recipient. Safe for many threads; needs no closing. */
@ProviderType
public interface Line {
    /**
     * Sends a request and returns once the head of the answer is here. Every status is an answer, 500 too. A redirection
     * of a GET is followed, five times at most and only to the same host; any other is an answer.
     *
     * @throws org.blogimg.api.PlugFailure of kind PERMANENT when the address is not allowed; of kind RETRY when nothing
     *     was sent (no such host, nobody listens, TLS refused); of kind UNKNOWN when the request, or a part of it, was
     *     sent and no answer came within the deadline, except that a GET or HEAD, which has no effect, is of kind RETRY
     */
    Reply send(Outgoing request);
}

package org.blogimg.rest;

import java.util.Map;

/** A failure that this bundle itself finds. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final transient Map<String, String> headers;

    Refused(Trouble trouble, String detail) {
        this(trouble, detail, Map.of());
    }

    Refused(Trouble trouble, String detail, Map<String, String> headers) {
        super(detail);
        this.trouble = trouble;
        this.headers = headers;
    }

    Trouble trouble() {
        return trouble;
    }

    /** What the answer's head says beyond the usual. */
    Map<String, String> headers() {
        return headers;
    }
}

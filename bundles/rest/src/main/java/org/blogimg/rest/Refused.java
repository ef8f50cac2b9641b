package org.blogimg.rest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A failure that this bundle itself finds. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final @Nullable String field;
    private final transient Map<String, String> headers;

    Refused(Trouble trouble, String detail) {
        this(trouble, detail, Map.of());
    }

    Refused(Trouble trouble, String detail, Map<String, String> headers) {
        this(trouble, null, detail, headers);
    }

    /** @param field what of the request, or of the account, does not do */
    Refused(Trouble trouble, @Nullable String field, String detail, Map<String, String> headers) {
        super(detail);
        this.trouble = trouble;
        this.field = field;
        this.headers = headers;
    }

    @Nullable
    String field() {
        return field;
    }

    Trouble trouble() {
        return trouble;
    }

    /** What the answer's head says beyond the usual. */
    Map<String, String> headers() {
        return headers;
    }
}

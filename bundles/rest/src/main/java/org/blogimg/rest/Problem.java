package org.blogimg.rest;

import org.jspecify.annotations.Nullable;

/** A failure as RFC 9457 has it. */
record Problem(String type, String title, int status, String detail, @Nullable String field, String requestId) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Trouble trouble, String detail, @Nullable String field, String requestId) {
        return new Problem(trouble.type(), trouble.title(), trouble.status(), detail, field, requestId);
    }
}

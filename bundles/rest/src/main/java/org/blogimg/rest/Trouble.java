package org.blogimg.rest;

/** Every kind of failure the API answers with; its name is the last part of the problem's type. */
enum Trouble {
    UNAUTHORIZED(401, "Sign in first"),
    TOO_FEW_CREDITS(402, "Not enough credits"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Does not fit the present state"),
    GONE(410, "Gone"),
    LENGTH_REQUIRED(411, "Length required"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
    MISDIRECTED(421, "Unknown host name"),
    UNUSABLE_INPUT(422, "Unusable input"),
    TOO_MANY_STREAMS(429, "Too many event streams"),
    TOO_MANY_RINGS(429, "Too many rings"),
    INTERNAL(500, "Internal error"),
    PLUG_IN_FAILED(502, "A plug-in failed"),
    NO_PLUG_IN(503, "No plug-in stands ready"),
    STARTING(503, "Not ready yet"),
    BUSY(503, "Busy"),
    DISK_FULL(507, "The disk is full");

    private final int status;
    private final String title;

    Trouble(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind for a bare status of JAX-RS. Other statuses below 500 mean a request that could not be read. */
    static Trouble of(int status) {
        for (Trouble trouble : values()) {
            if (trouble.status == status) {
                return trouble;
            }
        }
        return status >= 400 && status < 500 ? UNUSABLE_INPUT : INTERNAL;
    }
}

package org.blogimg.anonymiser;

/** What a word of a text is taken for. */
enum Verdict {
    KEPT(Kind.UNKNOWN),
    /** Somebody else has found it already. */
    FOUND(Kind.UNKNOWN),
    PERSON(Kind.PERSON),
    PLACE(Kind.PLACE),
    COMPANY(Kind.COMPANY),
    STREET(Kind.STREET),
    /** A name of whatever. */
    NAME(Kind.UNKNOWN),
    CODE(Kind.CODE),
    UNKNOWN(Kind.UNKNOWN);

    private final Kind kind;

    Verdict(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean hidden() {
        return this != KEPT && this != FOUND;
    }

    boolean address() {
        return this == STREET || this == PLACE;
    }

    boolean isName() {
        return this == PERSON || this == PLACE || this == COMPANY || this == NAME;
    }
}

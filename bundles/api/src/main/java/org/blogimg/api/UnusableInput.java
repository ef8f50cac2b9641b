package org.blogimg.api;

/** Input that cannot be used. Names the field and the mend; never repeats what was sent. */
public final class UnusableInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public UnusableInput(String field, String mend) {
        super(mend);
        this.field = field;
    }

    /** The field, as the API names it. */
    public String field() {
        return field;
    }
}

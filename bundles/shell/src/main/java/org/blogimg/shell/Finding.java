package org.blogimg.shell;

/**
 * One thing the doctor looked at.
 *
 * @param mend what to do; empty where all is well
 */
record Finding(Level level, String what, String detail, String mend) {
    /** How it stands. */
    enum Level {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String what, String detail) {
        return new Finding(Level.OK, what, detail, "");
    }

    static Finding warn(String what, String detail, String mend) {
        return new Finding(Level.WARN, what, detail, mend);
    }

    static Finding fail(String what, String detail, String mend) {
        return new Finding(Level.FAIL, what, detail, mend);
    }
}

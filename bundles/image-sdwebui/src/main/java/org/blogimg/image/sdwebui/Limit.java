package org.blogimg.image.sdwebui;

/** The bounds of a configured number. */
record Limit(int least, int most) {
    int of(String key, int given) throws Unusable {
        if (given < least || given > most) {
            throw new Unusable(key, "write a whole number from " + least + " to " + most);
        }
        return given;
    }

    double of(String key, double given) throws Unusable {
        if (!(given >= least && given <= most)) {
            throw new Unusable(key, "write a number from " + least + " to " + most);
        }
        return given;
    }
}

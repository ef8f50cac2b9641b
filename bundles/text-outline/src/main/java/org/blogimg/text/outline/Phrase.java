package org.blogimg.text.outline;

/**
 * A few words that a section keeps coming back to, as it writes them.
 *
 * @param named whether it is several words and comes more than once
 */
record Phrase(String text, String key, double weight, boolean named) {
    @Override
    public String toString() {
        return "Phrase[" + text.length() + " characters]";
    }
}

package org.blogimg.moderation.nsfw;

/**
 * How likely a picture is of each kind, in the model's own words; together they make one. The two in the middle of the
 * matter are {@code hentai}, explicit drawings, and {@code porn}, explicit photographs.
 */
record Scores(double drawing, double hentai, double neutral, double porn, double sexy) {
    static Scores of(float[] logits) {
        double most = Math.max(Math.max(logits[0], logits[1]), Math.max(Math.max(logits[2], logits[3]), logits[4]));
        double[] parts = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.exp(logits[i] - most);
            sum += parts[i];
        }
        return new Scores(parts[0] / sum, parts[1] / sum, parts[2] / sum, parts[3] / sum, parts[4] / sum);
    }

    /** Drawn or not. */
    double explicit() {
        return hentai + porn;
    }
}

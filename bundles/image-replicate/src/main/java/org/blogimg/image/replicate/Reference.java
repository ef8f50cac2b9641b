package org.blogimg.image.replicate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;

/**
 * What the house keeps of a prediction: enough to ask after it later, to know it as the job's own, and to take no more
 * than was asked for.
 *
 * @param id Replicate's
 */
record Reference(int count, String id, JobId job) {
    private static final Pattern FORM =
            Pattern.compile("([1-4])/([A-Za-z0-9_-]{1,64})/([A-Za-z0-9][A-Za-z0-9_-]{0,63})");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    static Reference of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "Replicate: this reference is none of ours");
        }
        return new Reference(Integer.parseInt(form.group(1)), form.group(2), new JobId(form.group(3)));
    }

    /** Whether it can stand in a path and in a reference. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return count + "/" + id + "/" + job;
    }
}

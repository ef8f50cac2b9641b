package org.blogimg.image.sdwebui;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;

/**
 * What ComfyUI's work is asked after by. It holds all that is needed to do so: the instance that sent the work may be
 * gone when the answer comes.
 *
 * @param id as the server named it
 * @param job for the list of what left the house; empty in what an earlier version wrote
 */
record Ticket(String id, String seed, int count, Optional<JobId> job) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final Pattern FORM =
            Pattern.compile("(" + ID + ")~([0-9]{0,20})~([1-4])(?:~([A-Za-z0-9][A-Za-z0-9_-]{0,63}))?");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Ticket of(String reference) {
        Matcher form = FORM.matcher(reference);
        if (!form.matches()) {
            throw new PlugFailure(PlugFailure.Kind.PERMANENT, "this reference was not given by ComfyUI");
        }
        return new Ticket(
                form.group(1),
                form.group(2),
                Integer.parseInt(form.group(3)),
                Optional.ofNullable(form.group(4)).map(JobId::new));
    }

    String reference() {
        return id + "~" + seed + "~" + count + job.map(one -> "~" + one.value()).orElse("");
    }
}

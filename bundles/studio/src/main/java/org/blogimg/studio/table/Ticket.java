package org.blogimg.studio.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.blogimg.anonymiser.Departure;
import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.DataClass;
import org.blogimg.api.Language;
import org.blogimg.api.Personal;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.storage.SealedObject;
import org.blogimg.studio.Job;

/**
 * A job in hand.
 *
 * @param sent what was screened, anonymised and paid a hold for; empty before
 * @param by who draws; empty before the first sending
 * @param stops whether the owner wants no more of it
 */
public record Ticket(
        Job job,
        AccountId owner,
        PostId post,
        Order order,
        Trouble trouble,
        Terms terms,
        Optional<Sent> sent,
        Optional<By> by,
        Optional<String> reference,
        Optional<Raw> raw,
        boolean stops) {
    @Override
    public String toString() {
        return "Ticket[" + job.id() + ", " + job.state() + "]";
    }

    private static String together(String prompt, String title) {
        return title.isBlank() ? prompt : prompt + "\n" + title;
    }

    /**
     * What was ordered.
     *
     * @param gone when the words' period is over
     * @param ownAltText whether the owner wrote the alt text; if not, what the provider says that it drew takes its place
     * @param from the picture that it begins from; empty for one from words alone
     */
    public record Order(
            String style,
            Language language,
            long seed,
            Instant gone,
            @Personal(DataClass.PROMPT) String prompt,
            @Personal(DataClass.PROMPT) String title,
            @Personal(DataClass.PROMPT) String without,
            @Personal(DataClass.PICTURE) String altText,
            @Personal(DataClass.PICTURE) String caption,
            boolean ownAltText,
            Optional<PictureId> from) {
        /** Prompt and title, as they are judged together. */
        public String words() {
            return together(prompt, title);
        }

        @Override
        public String toString() {
            return "Order[prompt of " + prompt.length() + " characters]";
        }
    }

    /**
     * What holds for whoever draws it.
     *
     * @param hosts where the owner was told that the words may go
     * @param tried who has had it already and failed
     */
    public record Terms(Set<String> hosts, Set<ProviderId> tried) {}

    /** The words as they leave, and what was put in the place of what. */
    public record Sent(
            @Personal(DataClass.PROMPT) String prompt,
            @Personal(DataClass.PROMPT) String title,
            @Personal(DataClass.PROMPT) String without,
            List<String> replaced) {
        public String words() {
            return together(prompt, title);
        }

        /** As it is shown to whom it belongs. */
        public String shown() {
            return Departure.shown(prompt, title, without);
        }

        @Override
        public String toString() {
            return "Sent[prompt of " + prompt.length() + " characters]";
        }
    }

    /**
     * Who draws: as its card said when the job was sent.
     *
     * @param bundle the version of its bundle, to ask after there; empty for jobs from before it was written down
     */
    public record By(
            String label, String version, SourceType source, Credits price, boolean repeatable, String bundle) {
        public By {
            label = clip(label, 200);
            version = clip(version, 100);
        }

        private static String clip(String text, int length) {
            return text.length() <= length ? text : text.substring(0, length);
        }
    }

    /**
     * What came back and is not cleaned yet.
     *
     * @param object the bytes as they came, where they could not be had again
     * @param seed as the provider named it
     * @param altText what the provider says that it drew; empty where it says nothing
     */
    public record Raw(Optional<SealedObject> object, String seed, @Personal(DataClass.PICTURE) String altText) {
        @Override
        public String toString() {
            return "Raw[alt text of " + altText.length() + " characters]";
        }
    }

    /**
     * What went wrong so far.
     *
     * @param attempts calls that broke
     * @param waitingSince since when it waits for somebody else; empty when it does not
     */
    public record Trouble(int attempts, Optional<Instant> waitingSince) {
        public static final Trouble NONE = new Trouble(0, Optional.empty());
    }
}

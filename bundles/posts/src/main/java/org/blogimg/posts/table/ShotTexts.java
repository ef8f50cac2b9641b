package org.blogimg.posts.table;

import java.util.Optional;

import javax.persistence.EntityManager;
import javax.persistence.LockModeType;

import org.blogimg.api.DataClass;
import org.blogimg.api.Personal;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.posts.Plan;
import org.blogimg.posts.ShotEdit;

/** Shots between plan and row, sealed and opened. */
public final class ShotTexts {
    private final Seals seals;

    ShotTexts(Seals seals) {
        this.seals = seals;
    }

    ShotRow row(StoredPlan plan, int place) {
        Plan.Shot shot = plan.shots().get(place);
        ShotRow row = new ShotRow();
        row.id = shot.id().value();
        row.owner = plan.owner().value();
        row.post = plan.post().value();
        row.place = place;
        row.section = shot.section();
        row.role = shot.role().name();
        row.wanted = shot.wanted();
        Seals.Row seal = seal(row);
        row.reason = seal.seal("reason", shot.reason());
        row.prompt = seal.seal("prompt", shot.prompt());
        row.title = seal.seal("title", shot.title());
        row.without = seal.seal("without_words", shot.without());
        row.altText = seal.seal("alt_text", shot.altText());
        row.ownAltText = false;
        row.caption = seal.seal("caption", shot.caption());
        return row;
    }

    /** With empty texts where their period is over, whether or not the sweep has been there. */
    Plan.Shot shot(ShotRow row, boolean prompts, boolean words) {
        Seals.Row seal = seal(row);
        return new Plan.Shot(
                new ShotId(row.id),
                row.section,
                ShotRole.valueOf(row.role),
                seal.open("reason", row.reason),
                prompts ? seal.openIfKept("prompt", row.prompt) : "",
                prompts ? seal.openIfKept("title", row.title) : "",
                prompts ? seal.openIfKept("without_words", row.without) : "",
                words ? altText(row) : "",
                words ? seal.openIfKept("caption", row.caption) : "",
                row.wanted);
    }

    void edit(ShotRow row, ShotEdit edit) {
        Seals.Row seal = seal(row);
        edit.prompt().ifPresent(prompt -> row.prompt = seal.seal("prompt", prompt));
        edit.without().ifPresent(without -> row.without = seal.seal("without_words", without));
        edit.altText().ifPresent(altText -> {
            row.altText = seal.seal("alt_text", altText);
            row.ownAltText = true;
            row.drawnAltText = null;
        });
        edit.caption().ifPresent(caption -> row.caption = seal.seal("caption", caption));
        edit.wanted().ifPresent(wanted -> row.wanted = wanted);
    }

    /**
     * The words that a picture just drawn is kept with: those of its shot as they are now, for the owner may have written
     * while it was drawn; but what the provider says that it drew stands above what was planned. Empty where the shot, or
     * its words, are gone.
     *
     * @param drawn what the provider says that it drew; empty where it says nothing
     */
    Optional<Agreed> agreed(EntityManager in, ShotId shot, Optional<String> drawn) {
        return Optional.ofNullable(in.find(ShotRow.class, shot.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.altText != null)
                .map(row -> agreed(row, drawn));
    }

    private Agreed agreed(ShotRow row, Optional<String> drawn) {
        Seals.Row seal = seal(row);
        row.drawnAltText = drawn.filter(said -> !row.ownAltText)
                .map(said -> seal.seal("drawn_alt_text", said))
                .orElse(null);
        return new Agreed(altText(row), seal.openIfKept("caption", row.caption));
    }

    /** What is said of a picture. */
    public record Agreed(@Personal(DataClass.PICTURE) String altText, @Personal(DataClass.PICTURE) String caption) {
        @Override
        public String toString() {
            return "Agreed[" + altText.length() + " and " + caption.length() + " characters]";
        }
    }

    private String altText(ShotRow row) {
        Seals.Row seal = seal(row);
        return row.drawnAltText == null
                ? seal.openIfKept("alt_text", row.altText)
                : seal.open("drawn_alt_text", row.drawnAltText);
    }

    static void forgetPrompt(ShotRow row) {
        row.prompt = null;
        row.title = null;
        row.without = null;
    }

    static void forgetWords(ShotRow row) {
        row.altText = null;
        row.drawnAltText = null;
        row.caption = null;
    }

    private Seals.Row seal(ShotRow row) {
        return seals.row(row.owner, ShotRow.TABLE, row.id);
    }
}

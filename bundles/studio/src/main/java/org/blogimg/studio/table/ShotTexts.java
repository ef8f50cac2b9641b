package org.blogimg.studio.table;

import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.studio.Plan;
import org.blogimg.studio.ShotEdit;

/** Shots between plan and row, sealed and opened. */
final class ShotTexts {
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
        row.altText = seal.seal("alt_text", shot.altText());
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
                words ? seal.openIfKept("alt_text", row.altText) : "",
                words ? seal.openIfKept("caption", row.caption) : "",
                row.wanted);
    }

    void edit(ShotRow row, ShotEdit edit) {
        Seals.Row seal = seal(row);
        edit.prompt().ifPresent(prompt -> row.prompt = seal.seal("prompt", prompt));
        edit.altText().ifPresent(altText -> row.altText = seal.seal("alt_text", altText));
        edit.caption().ifPresent(caption -> row.caption = seal.seal("caption", caption));
        edit.wanted().ifPresent(wanted -> row.wanted = wanted);
    }

    static void forgetPrompt(ShotRow row) {
        row.prompt = null;
        row.title = null;
    }

    static void forgetWords(ShotRow row) {
        row.altText = null;
        row.caption = null;
    }

    private Seals.Row seal(ShotRow row) {
        return seals.row(row.owner, ShotRow.TABLE, row.id);
    }
}

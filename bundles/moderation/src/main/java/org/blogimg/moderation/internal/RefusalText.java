package org.blogimg.moderation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.api.storage.Vault;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.Refusal;

/** Refusals between record and row, sealed and opened. */
final class RefusalText {
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_RULE = 80;

    private final Vault vault;

    RefusalText(Vault vault) {
        this.vault = vault;
    }

    RefusalRow row(Case of, Refusal.Subject subject, Verdict.Refused no) {
        RefusalRow row = new RefusalRow();
        row.job = of.job().value();
        row.owner = of.owner().value();
        row.post = of.post().value();
        row.subject = subject.name();
        row.language = of.language().tag();
        row.goneAt = of.gone().toEpochMilli();
        Sealed seal = sealed(row);
        row.rule = seal.seal("rule", clip(no.rule(), LONGEST_RULE));
        row.reason = seal.seal("reason", clip(no.reason(), LONGEST_REASON));
        row.words = seal.seal("words", of.words());
        return row;
    }

    Refusal refusal(RefusalRow row, List<Refusal.Look> looks) {
        return refusal(row, plea(row), looks);
    }

    /** For others than the owner. */
    Refusal withoutWords(RefusalRow row) {
        return refusal(row, "", List.of());
    }

    private Refusal refusal(RefusalRow row, String plea, List<Refusal.Look> looks) {
        return new Refusal(
                new JobId(row.job),
                Refusal.Subject.valueOf(row.subject),
                rule(row),
                sealed(row).open("reason", row.reason),
                new Language(row.language),
                Instant.ofEpochMilli(row.refusedAt),
                Refusal.State.valueOf(row.state),
                Optional.ofNullable(row.appealedAt).map(Instant::ofEpochMilli),
                plea,
                Optional.ofNullable(row.decidedAt).map(Instant::ofEpochMilli),
                sealed(row).open("answer", row.answer),
                looks);
    }

    String rule(RefusalRow row) {
        return sealed(row).open("rule", row.rule);
    }

    String words(RefusalRow row) {
        return sealed(row).open("words", row.words);
    }

    String plea(RefusalRow row) {
        return sealed(row).open("plea", row.plea);
    }

    Sealed sealed(RefusalRow row) {
        return new Sealed(vault, row.owner, RefusalRow.TABLE, row.job);
    }

    Sealed sealed(RefusalRow row, LookRow look) {
        return new Sealed(vault, row.owner, LookRow.TABLE, look.id);
    }

    private static String clip(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

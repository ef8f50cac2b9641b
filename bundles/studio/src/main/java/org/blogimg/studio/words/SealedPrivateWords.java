package org.blogimg.studio.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.Vault;
import org.blogimg.base.Database;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.studio.PrivateWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** One sealed row for each owner. What cannot be opened breaks the call: without these words nothing may leave. */
@Component
public final class SealedPrivateWords implements PrivateWords {
    private static final String FIELD = "hide";
    private static final int MOST = 50;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private final Tables tables;
    private final Vault vault;

    @Activate
    public SealedPrivateWords(@Reference Database database, @Reference Vault vault) {
        this.tables = database.open(
                new Slice("studio_words", SealedPrivateWords.class.getClassLoader(), List.of(PrivateWordsRow.class)));
        this.vault = vault;
    }

    @Deactivate
    public void close() {
        tables.close();
    }

    @Override
    public List<String> of(AccountId owner) {
        return tables.read(in -> Optional.ofNullable(in.find(PrivateWordsRow.class, owner.value())))
                .map(row -> vault.open(place(owner), row.words))
                .map(plain -> List.of(new String(plain, StandardCharsets.UTF_8).split("\n")))
                .orElse(List.of());
    }

    @Override
    public void set(AccountId owner, List<String> words) {
        List<String> clean = words.stream().map(String::strip).distinct().toList();
        check(clean);
        byte[] sealed = vault.seal(place(owner), String.join("\n", clean).getBytes(StandardCharsets.UTF_8));
        tables.change(in -> {
            Optional<PrivateWordsRow> kept = Optional.ofNullable(in.find(PrivateWordsRow.class, owner.value()));
            if (clean.isEmpty()) {
                kept.ifPresent(in::remove);
            } else {
                kept.orElseGet(() -> made(in, owner)).words = sealed;
            }
        });
    }

    private static void check(List<String> words) {
        if (words.size() > MOST) {
            throw new UnusableInput(FIELD, "has more than " + MOST + " values");
        }
        for (String word : words) {
            int length = word.codePointCount(0, word.length());
            if (length < SHORTEST || length > LONGEST || word.codePoints().anyMatch(Character::isISOControl)) {
                throw new UnusableInput(FIELD, "each value has 2 to 100 characters on one line");
            }
        }
    }

    private static PrivateWordsRow made(EntityManager in, AccountId owner) {
        PrivateWordsRow row = new PrivateWordsRow();
        row.owner = owner.value();
        in.persist(row);
        return row;
    }

    private static Place place(AccountId owner) {
        return new Place(owner, PrivateWordsRow.TABLE, "words", owner.value());
    }
}

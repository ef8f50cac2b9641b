package org.blogimg.accounts.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import org.blogimg.accounts.Caller;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** API tokens, and the owner's own in a file that the command line reads. */
final class OwnerToken {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerToken.class);
    /** The name under which the file's token is kept; a new one takes the old one's place. */
    private static final String FOR_THE_SCRIPT = "script";

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;
    private final OwnersFile file;

    OwnerToken(Ground ground, OwnersFile file) {
        this.tables = ground.tables();
        this.clock = ground.clock();
        this.ids = ground.ids();
        this.file = file;
    }

    Optional<Caller> caller(String token) {
        SecretHash hash = SecretHash.of(token);
        return tables.read(em -> {
            @Nullable TokenRow row = em.find(TokenRow.class, hash.hex());
            return row == null || !hash.matches(row.hash)
                    ? Optional.empty()
                    : Optional.of(em.find(AccountRow.class, row.account).caller());
        });
    }

    /** Leaves a file that opens the door as it is, and makes another where it is missing or does not. */
    void settle(String account) throws IOException {
        boolean opens = file.read()
                .flatMap(this::caller)
                .filter(caller -> caller.account().value().equals(account))
                .isPresent();
        if (opens) {
            file.close();
            return;
        }
        String token = ids.secret();
        tables.change(em -> {
            em.createNamedQuery(TokenRow.DELETE_BY_NAME)
                    .setParameter("account", account)
                    .setParameter("name", FOR_THE_SCRIPT)
                    .executeUpdate();
            em.persist(new TokenRow(SecretHash.of(token).hex(), account, FOR_THE_SCRIPT, clock.instant()));
        });
        file.write(token);
        LOG.info("a new API token for the command line is in the data folder");
    }
}

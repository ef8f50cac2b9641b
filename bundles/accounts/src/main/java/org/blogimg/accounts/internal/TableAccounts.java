package org.blogimg.accounts.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import javax.persistence.PersistenceException;

import org.blogimg.accounts.Accounts;
import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Role;
import org.blogimg.accounts.Session;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts in four tables, and two files in the data folder by which the machine's owner comes in. */
@Component(configurationPid = "org.blogimg.accounts", immediate = true)
@Designate(ocd = TableAccounts.Config.class)
public final class TableAccounts implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(TableAccounts.class);
    private static final Set<Role> OWNERS_ROLES = EnumSet.of(Role.OWNER, Role.OPERATOR, Role.MEMBER);
    private static final String OWNER = "owner";
    /** Often, and by stored instants: a timer of a day would not notice that the clock was put forward. */
    private static final long SWEEP_SECONDS = 60;

    private final Tables tables;
    private final Caller owner;
    private final OwnerToken tokens;
    private final SignIns signIns;
    private final Sessions sessions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "accounts-sweep");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> sweeping;

    /** {@code etc/org.blogimg.accounts.cfg}. */
    @ObjectClassDefinition(name = "BlogImg accounts")
    public @interface Config {
        @AttributeDefinition(description = "Days after which a session that nobody uses ends")
        int session__idle__days() default 14;

        @AttributeDefinition(description = "Days after which every session ends")
        int session__days() default 30;

        @AttributeDefinition(description = "Hours for which a one-time sign-in link is good")
        int sign__in__hours() default 24;
    }

    @Activate
    public TableAccounts(
            @Reference Database database,
            @Reference Clock clock,
            @Reference Ids ids,
            BundleContext context,
            Config config) {
        this(
                database,
                clock,
                ids,
                dataFolder(context),
                new Periods(
                        Duration.ofDays(config.session__idle__days()),
                        Duration.ofDays(config.session__days()),
                        Duration.ofHours(config.sign__in__hours())));
    }

    TableAccounts(Database database, Clock clock, Ids ids, Path data, Periods periods) {
        tables = database.open(new Slice(
                "accounts",
                TableAccounts.class.getClassLoader(),
                List.of(AccountRow.class, TokenRow.class, SignInRow.class, SessionRow.class)));
        owner = tables.write(em -> em.createNamedQuery(AccountRow.BY_NAME, AccountRow.class)
                .setParameter("name", OWNER)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    AccountRow made = new AccountRow(ids.next(), OWNER, OWNERS_ROLES, clock.instant());
                    em.persist(made);
                    return made;
                })
                .caller());
        Ground ground = new Ground(tables, clock, ids);
        tokens = new OwnerToken(ground, new OwnersFile(data.resolve("token")));
        String account = owner.account().value();
        signIns = new SignIns(ground, periods, new OwnersFile(data.resolve("sign-in")), account);
        sessions = new Sessions(ground, periods);
        layOut(data, account);
        sweeping = timer.scheduleWithFixedDelay(this::sweepQuietly, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        sweeping.cancel(false);
        timer.shutdownNow();
        tables.close();
    }

    @Override
    public Caller owner() {
        return owner;
    }

    @Override
    public Optional<Caller> byToken(String token) {
        return tokens.caller(token);
    }

    @Override
    public Optional<Caller> bySession(String session) {
        return sessions.caller(session);
    }

    @Override
    public String newSignInSecret() {
        return signIns.fresh();
    }

    @Override
    public Optional<Session> redeem(String signInSecret) {
        SecretHash hash = SecretHash.of(signInSecret);
        Optional<Session> begun = tables.write(em -> signIns.useUp(em, hash)
                .map(account ->
                        sessions.begin(em, em.find(AccountRow.class, account).caller())));
        if (begun.isPresent()) {
            signIns.renewFileAfter(hash);
        }
        return begun;
    }

    @Override
    public void signOut(String session) {
        sessions.end(session);
    }

    void sweep() {
        sessions.sweep();
        signIns.sweep();
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (PersistenceException later) {
            LOG.warn("ended sessions are not swept now: {}", later.getMessage());
        }
    }

    private void layOut(Path data, String account) {
        try {
            Files.createDirectories(data);
            tokens.settle(account);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the token file cannot be written in " + data, unwritable);
        }
        signIns.putIntoFile();
    }

    private static Path dataFolder(BundleContext context) {
        String data = context.getProperty("blogimg.data");
        if (data == null || data.isBlank()) {
            throw new IllegalStateException("the property blogimg.data is not set");
        }
        return Path.of(data);
    }
}

package org.blogimg.admission.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.blogimg.admission.Attempt;
import org.blogimg.admission.Passport;
import org.blogimg.admission.Wish;
import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door's book: what was asked, and who is in. */
final class Book implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Book.class);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST = 800;

    private final Tables tables;
    private final Clock clock;
    private final Ids ids;

    Book(Database database, Clock clock, Ids ids) {
        this.tables =
                database.open(new Slice("admission", Book.class.getClassLoader(), List.of(Line.class, Lodger.class)));
        this.clock = clock;
        this.ids = ids;
    }

    /** Who did what, before it is known what comes of it. */
    record Deed(String who, String deed, Passport passport) {
        Deed {
            String plain = TurnedAway.plain(who);
            who = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        }
    }

    void refused(Deed deed, TurnedAway why) {
        LOG.warn("{} of a bundle is refused, {}: {}", deed.deed(), why.rule(), why.what());
        write(attempt(deed, "refused", why.rule().name(), why.what()));
    }

    void done(Deed deed, String verdict, String said) {
        LOG.info("{} of {}: {}", deed.deed(), deed.passport(), said);
        write(attempt(deed, verdict, "", said));
    }

    /** Both lines are on the disk, or neither. */
    void admitted(Deed deed, Wish wish, String said) {
        Attempt attempt = attempt(deed, "admitted", "", said);
        Lodger lodger = new Lodger(deed.passport(), wish, deed.who(), clock.instant());
        String id = ids.next();
        tables.change(em -> {
            em.persist(new Line(id, attempt));
            em.merge(lodger);
        });
        LOG.info(
                "bundle {} is admitted, signed by {}",
                deed.passport(),
                deed.passport().signer());
    }

    /** From now on older ones of the distribution go again when they come. */
    void alone(Passport passport) {
        tables.change(em ->
                Optional.ofNullable(em.find(Lodger.class, passport.sha256())).ifPresent(lodger -> lodger.alone = true));
    }

    void gone(Deed deed, String said) {
        Attempt attempt = attempt(deed, "gone", "", said);
        String id = ids.next();
        tables.change(em -> {
            em.persist(new Line(id, attempt));
            Optional.ofNullable(em.find(Lodger.class, deed.passport().sha256())).ifPresent(em::remove);
        });
    }

    private Attempt attempt(Deed deed, String verdict, String rule, String said) {
        String what = said.length() <= LONGEST ? said : said.substring(0, LONGEST);
        return new Attempt(clock.instant(), deed.who(), deed.deed(), deed.passport(), verdict, rule, what);
    }

    private void write(Attempt attempt) {
        String id = ids.next();
        tables.change(em -> em.persist(new Line(id, attempt)));
    }

    List<Attempt> latest(int most) {
        return tables.read(
                em -> em.createNamedQuery(Line.LATEST, Line.class).setMaxResults(most).getResultList().stream()
                        .map(Line::attempt)
                        .toList());
    }

    /** Whether that name and version were let in before with other bytes. */
    boolean knownOtherwise(Passport passport) {
        return tables.read(em -> em
                .createNamedQuery(Line.ADMITTED, Line.class)
                .setParameter("name", passport.name())
                .setParameter("version", passport.version())
                .getResultList()
                .stream()
                .anyMatch(line -> !line.sha256.equals(passport.sha256())));
    }

    List<Lodger> lodgers() {
        return tables.read(em -> em.createNamedQuery(Lodger.ALL, Lodger.class).getResultList());
    }

    @Override
    public void close() {
        tables.close();
    }
}

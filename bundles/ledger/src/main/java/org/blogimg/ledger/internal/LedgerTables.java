package org.blogimg.ledger.internal;

import java.time.Clock;
import java.util.List;

import org.blogimg.base.Database;
import org.blogimg.base.Ids;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The slice's tables, opened once for all who write in them, and the journal that every movement of credits goes through. */
@Component(service = LedgerTables.class, configurationPid = "org.blogimg.ledger")
@Designate(ocd = LedgerTables.Config.class)
public final class LedgerTables {
    final Tables tables;
    final Journal journal;
    final Clock clock;
    final Ids ids;

    /** {@code etc/org.blogimg.ledger.cfg}. */
    @ObjectClassDefinition(name = "BlogImg ledger")
    public @interface Config {
        @AttributeDefinition(description = "Credits that a new account begins with")
        long opening__credits() default 100;
    }

    @Activate
    public LedgerTables(@Reference Database database, @Reference Clock clock, @Reference Ids ids, Config config) {
        this(database, clock, ids, config.opening__credits());
    }

    LedgerTables(Database database, Clock clock, Ids ids, long gift) {
        if (gift < 0) {
            throw new IllegalArgumentException("opening_credits is below zero: " + gift);
        }
        this.tables = database.open(new Slice(
                "ledger",
                LedgerTables.class.getClassLoader(),
                List.of(
                        Purse.class,
                        Posting.class,
                        Entry.class,
                        JobHold.class,
                        OrderRow.class,
                        PaymentRow.class,
                        RefundRow.class,
                        DisputeRow.class,
                        InboxRow.class,
                        VoucherRow.class,
                        AdjustmentRow.class)));
        this.journal = new Journal(clock, ids, gift);
        this.clock = clock;
        this.ids = ids;
    }

    @Deactivate
    public void close() {
        tables.close();
    }
}

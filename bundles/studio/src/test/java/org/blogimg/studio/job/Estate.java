package org.blogimg.studio.job;

import java.time.Instant;

import org.blogimg.base.Ids;
import org.blogimg.base.Tables;
import org.blogimg.base.internal.TimeOrderedIds;
import org.blogimg.base.testing.MemoryDatabase;
import org.blogimg.studio.table.Records;
import org.blogimg.testkit.MovableClock;
import org.blogimg.testkit.PlainObjectVault;
import org.blogimg.testkit.PlainVault;

/** What outlives a process: the database, the ledger, the store, the keys. */
final class Estate implements AutoCloseable {
    final MemoryDatabase database = new MemoryDatabase();
    final Tables tables = Records.open(database);
    final MemoryLedger ledger = new MemoryLedger(100);
    final PlainObjectVault objects = new PlainObjectVault();
    final PlainVault vault = new PlainVault();
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    final Ids ids = new TimeOrderedIds(clock);

    @Override
    public void close() {
        tables.close();
        database.close();
    }
}

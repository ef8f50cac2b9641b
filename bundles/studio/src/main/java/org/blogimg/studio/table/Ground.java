package org.blogimg.studio.table;

import java.time.Clock;

import org.blogimg.api.storage.Vault;
import org.blogimg.base.Ids;
import org.blogimg.base.Tables;
import org.blogimg.posts.table.Periods;
import org.blogimg.posts.table.Seals;

/** What every table stands on. */
record Ground(Tables tables, Vault vault, Seals seals, Ids ids, Clock clock, Periods periods) {}

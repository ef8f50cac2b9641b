package org.blogimg.studio.table;

import java.time.Clock;

import org.blogimg.base.Ids;
import org.blogimg.base.Tables;

/** What every table stands on. */
record Ground(Tables tables, Seals seals, LongTexts texts, Ids ids, Clock clock, Periods periods) {}

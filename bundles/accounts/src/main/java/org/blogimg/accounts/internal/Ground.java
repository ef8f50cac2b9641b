package org.blogimg.accounts.internal;

import java.time.Clock;

import org.blogimg.base.Ids;
import org.blogimg.base.Tables;

/** What every part of this slice stands on. */
record Ground(Tables tables, Clock clock, Ids ids) {}

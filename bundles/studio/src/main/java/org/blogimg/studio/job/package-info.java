/**
 * From an order to its pictures: the route and its steps, the dispatcher that feeds it from the table, the janitor that
 * decides what a stop left open. docs/adr/0003-queue.md says what happens at each state when the process dies.
 */
@NullMarked
package org.blogimg.studio.job;

import org.jspecify.annotations.NullMarked;

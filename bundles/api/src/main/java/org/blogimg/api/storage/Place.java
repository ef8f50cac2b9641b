package org.blogimg.api.storage;

import org.blogimg.api.AccountId;

/**
 * Where a sealed text stands. It is bound into the seal: a cipher text moved to another row, column or account does not
 * open.
 */
public record Place(AccountId owner, String table, String column, String row) {}

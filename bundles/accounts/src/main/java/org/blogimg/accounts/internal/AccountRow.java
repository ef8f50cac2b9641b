package org.blogimg.accounts.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Role;
import org.blogimg.api.AccountId;

/** One account. It has no name of a person and no address: nothing here needs them yet. */
@Entity
@Table(name = "accounts_account")
@NamedQuery(name = AccountRow.BY_NAME, query = "select a from AccountRow a where a.name = :name")
class AccountRow {
    static final String BY_NAME = "AccountRow.byName";

    @Id
    String id = "";

    String name = "";
    String roles = "";
    Instant made = Instant.EPOCH;

    protected AccountRow() {}

    AccountRow(String id, String name, Set<Role> roles, Instant made) {
        this.id = id;
        this.name = name;
        this.roles = new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(","));
        this.made = made;
    }

    Caller caller() {
        Set<Role> known = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",")).map(Role::valueOf).forEach(known::add);
        return new Caller(new AccountId(id), known);
    }
}

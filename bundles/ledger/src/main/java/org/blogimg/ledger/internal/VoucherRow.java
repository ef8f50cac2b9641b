package org.blogimg.ledger.internal;

import java.time.Instant;
import java.util.Optional;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.NamedQuery;
import javax.persistence.Table;

import org.blogimg.api.Credits;
import org.blogimg.ledger.Vouchers.Terms;
import org.blogimg.ledger.Vouchers.Voucher;
import org.jspecify.annotations.Nullable;

/** A code for credits; one statement uses it, and only while uses are left. */
@Entity
@Table(name = "ledger_voucher")
@NamedQuery(name = VoucherRow.ALL, query = "select v from VoucherRow v order by v.id desc")
@NamedQuery(name = VoucherRow.BY_HASH, query = "select v from VoucherRow v where v.hash = :hash")
@NamedQuery(
        name = VoucherRow.USE,
        query = "update VoucherRow v set v.used = v.used + 1"
                + " where v.id = :id and v.used < v.uses and (v.ends is null or v.ends > :now)")
@NamedQuery(name = VoucherRow.WITHDRAW, query = "update VoucherRow v set v.ends = :now where v.id = :id")
class VoucherRow {
    static final String ALL = "VoucherRow.all";
    static final String BY_HASH = "VoucherRow.byHash";
    static final String USE = "VoucherRow.use";
    static final String WITHDRAW = "VoucherRow.withdraw";

    @Id
    String id = "";

    String hash = "";
    long credits;
    int uses;
    int used;
    Instant made = Instant.EPOCH;

    @Nullable
    Instant ends;

    String maker = "";
    String note = "";

    protected VoucherRow() {}

    VoucherRow(String id, String hash, Terms terms, String maker, Instant made) {
        this.id = id;
        this.hash = hash;
        this.credits = terms.credits().amount();
        this.uses = terms.uses();
        this.ends = terms.ends().orElse(null);
        this.note = terms.note();
        this.maker = maker;
        this.made = made;
    }

    Voucher voucher() {
        return new Voucher(
                id, new Terms(new Credits(credits), uses, Optional.ofNullable(ends), note), used, made, maker);
    }
}

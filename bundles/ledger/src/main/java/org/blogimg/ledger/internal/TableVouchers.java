package org.blogimg.ledger.internal;

import java.util.Base64;
import java.util.List;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.ledger.Vouchers;
import org.blogimg.ledger.internal.Journal.Movement;
import org.blogimg.ledger.internal.Posting.Kind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vouchers in their table; the posting of voucher and account is what makes it once for each. */
@Component
public final class TableVouchers implements Vouchers {
    private final LedgerTables ground;

    @Activate
    public TableVouchers(@Reference LedgerTables ground) {
        this.ground = ground;
    }

    @Override
    public String make(Terms terms, String maker) {
        String code = VoucherCode.of(Base64.getUrlDecoder().decode(ground.ids.secret()));
        String id = ground.ids.next();
        ground.tables.change(
                em -> em.persist(new VoucherRow(id, VoucherCode.hash(code), terms, maker, ground.clock.instant())));
        return code;
    }

    @Override
    public Redeemed redeem(AccountId who, String code) {
        String hash = VoucherCode.hash(code);
        return ground.tables.write(em -> em.createNamedQuery(VoucherRow.BY_HASH, VoucherRow.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst()
                .map(voucher -> redeem(em, who, voucher))
                .orElseGet(Redeemed.NotTaken::new));
    }

    private Redeemed redeem(EntityManager em, AccountId who, VoucherRow voucher) {
        Movement gift = new Movement(Kind.VOUCHER, voucher.id + ":" + who, who.value());
        if (ground.journal.stands(em, gift)) {
            return new Redeemed.Given(new Credits(voucher.credits));
        }
        int used = em.createNamedQuery(VoucherRow.USE)
                .setParameter("id", voucher.id)
                .setParameter("now", ground.clock.instant())
                .executeUpdate();
        if (used == 0) {
            return new Redeemed.NotTaken();
        }
        ground.journal.give(em, gift, Account.GIVEN, voucher.credits);
        return new Redeemed.Given(new Credits(voucher.credits));
    }

    @Override
    public List<Voucher> list() {
        return ground.tables.read(em -> em.createNamedQuery(VoucherRow.ALL, VoucherRow.class)
                .getResultStream()
                .map(VoucherRow::voucher)
                .toList());
    }

    @Override
    public boolean withdraw(String id) {
        return ground.tables.write(em -> em.createNamedQuery(VoucherRow.WITHDRAW)
                        .setParameter("id", id)
                        .setParameter("now", ground.clock.instant())
                        .executeUpdate()
                == 1);
    }
}

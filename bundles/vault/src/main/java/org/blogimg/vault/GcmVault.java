package org.blogimg.vault;

import java.security.SecureRandom;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.Vault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Seals texts with AES-256-GCM under the account's key, bound to the place where they stand. */
@Component(immediate = true)
public final class GcmVault implements Vault {
    private final KeySlots slots;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public GcmVault(@Reference(name = "slots") KeySlots slots) {
        this.slots = slots;
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        return Envelope.seal(slots.forSealing(place.owner()).text(), bound(place), plain, random);
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        return Envelope.open(slots.forOpening(place.owner()).text(), bound(place), sealed);
    }

    @Override
    public void shred(AccountId account) {
        slots.shred(account);
    }

    private static byte[] bound(Place place) {
        return Envelope.bound("text", place.owner().value(), place.table(), place.column(), place.row());
    }
}

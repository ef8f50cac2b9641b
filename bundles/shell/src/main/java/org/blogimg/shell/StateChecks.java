package org.blogimg.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.blogimg.accounts.Accounts;
import org.blogimg.api.storage.Place;
import org.blogimg.api.storage.Vault;
import org.blogimg.ledger.Ledger;

/** Ledger, keys, disk and clock: whether what they hold is sound. */
final class StateChecks {
    private static final long MIB = 1024 * 1024;
    private static final long LITTLE = 1024;
    private static final long TOO_LITTLE = 100;
    /** No build is older than the product. */
    private static final Instant FIRST_BUILD = Instant.parse("2026-11-01T00:00:00Z");

    private StateChecks() {}

    static List<Finding> of(House house) {
        return List.of(
                guarded("ledger", house, StateChecks::ledger),
                guarded("keys", house, StateChecks::keys),
                guarded("disk", house, StateChecks::disk),
                guarded("clock", house, StateChecks::clock));
    }

    /** A check that breaks is a finding too. */
    private static Finding guarded(String what, House house, Function<House, Finding> check) {
        try {
            return check.apply(house);
        } catch (CommandFailed missing) {
            return Finding.fail(what, String.valueOf(missing.getMessage()), "see the components above");
        } catch (RuntimeException broken) {
            return Finding.fail(
                    what, "the check broke: " + broken.getClass().getSimpleName(), "the log has the whole story");
        }
    }

    private static Finding ledger(House house) {
        Ledger.Audit audit = house.need(Ledger.class).audit();
        String figures = audit.entries() + " entries, sum " + audit.sum() + ", " + audit.wrongBalances()
                + " wrong balances, " + audit.openHolds() + " open holds";
        return audit.sound()
                ? Finding.ok("ledger", figures)
                : Finding.fail(
                        "ledger", figures, "stop the platform and keep a copy of the data folder before all else");
    }

    private static Finding keys(House house) {
        Place place = new Place(house.need(Accounts.class).owner().account(), "doctor", "probe", "0");
        byte[] probe = "probe".getBytes(StandardCharsets.US_ASCII);
        Vault vault = house.need(Vault.class);
        return Arrays.equals(probe, vault.open(place, vault.seal(place, probe)))
                ? Finding.ok("keys", "what is sealed opens")
                : Finding.fail("keys", "what is sealed does not open", "put the folder keys/ back from its backup");
    }

    private static Finding disk(House house) {
        Optional<String> data = house.property("blogimg.data");
        if (data.isEmpty()) {
            return Finding.fail("disk", "the property blogimg.data is not set", "start by the script blogimg");
        }
        try {
            Path folder = Path.of(data.get());
            long free = Files.getFileStore(folder).getUsableSpace() / MIB;
            String detail = free + " MiB free at " + folder;
            if (!Files.isWritable(folder)) {
                return Finding.fail(
                        "disk", folder + " cannot be written", "give the folder back to the user that runs this");
            }
            if (free < TOO_LITTLE) {
                return Finding.fail("disk", detail, "make room: below 100 MiB pictures cannot be kept");
            }
            return free < LITTLE ? Finding.warn("disk", detail, "make room soon") : Finding.ok("disk", detail);
        } catch (IOException unreadable) {
            return Finding.fail("disk", data.get() + " cannot be read", "look whether the disk is mounted");
        }
    }

    private static Finding clock(House house) {
        Optional<Clock> clock = house.find(Clock.class);
        if (clock.isEmpty()) {
            return Finding.fail("clock", "the clock is not there", "see the components above");
        }
        Instant now = clock.get().instant();
        return now.isBefore(FIRST_BUILD)
                ? Finding.fail("clock", "it shows " + now, "set the machine's clock: expiry is counted by it")
                : Finding.ok("clock", now.toString());
    }
}

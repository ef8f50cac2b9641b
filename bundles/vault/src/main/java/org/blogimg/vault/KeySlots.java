package org.blogimg.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

import org.blogimg.api.AccountId;
import org.blogimg.api.storage.KeySource;
import org.blogimg.api.storage.SealBroken;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file per account with the account's key, wrapped by the master key. They lie outside of the database and of its
 * backups, because that is what makes erasure true: a slot is overwritten, and every copy of what was sealed is noise.
 *
 * <p>A shredded slot leaves a tombstone, so that a late write cannot make the account a new key unnoticed.
 */
@Component(service = KeySlots.class, immediate = true, configurationPid = "org.blogimg.vault")
public final class KeySlots {
    static final String SLOT = ".slot";
    private static final String GONE = ".gone";
    private static final Logger LOG = LoggerFactory.getLogger(KeySlots.class);
    private static final int CACHED = 10_000;

    /** What one account's texts are sealed with, and what wraps its objects' keys. */
    record AccountKeys(SecretKey text, SecretKey objects) {}

    private final Path folder;
    private final SecretKey wrapping;
    private final SecureRandom random;
    private final Map<AccountId, AccountKeys> cache = new ConcurrentHashMap<>();

    @Activate
    public KeySlots(BundleContext context, VaultConfig config, @Reference(name = "keySource") KeySource source) {
        this(Paths.of(context, config), source, new SecureRandom());
    }

    KeySlots(Paths paths, KeySource source, SecureRandom random) {
        this.folder = paths.keys();
        this.random = random;
        byte[] master = source.masterKey();
        this.wrapping = Derived.aesKey(master, "slots");
        try {
            DurableFiles.folder(folder);
            anySlotOpens();
            KeyCheck.sameKeyAsEver(paths.check(), master);
            finishShredding();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the key folder " + folder, e);
        } finally {
            Arrays.fill(master, (byte) 0);
        }
    }

    /** The account's keys, made where it never had any. */
    AccountKeys forSealing(AccountId account) {
        AccountKeys known = cached(account);
        return known != null ? known : loadOrMake(account);
    }

    /** The account's keys. */
    AccountKeys forOpening(AccountId account) {
        AccountKeys known = cached(account);
        if (known != null) {
            return known;
        }
        try {
            return load(account);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key slot of account " + account, e);
        }
    }

    synchronized void shred(AccountId account) {
        try {
            Path gone = file(account, GONE);
            if (!Files.exists(gone)) {
                DurableFiles.writeNew(gone, new byte[0]);
            }
            cache.remove(account);
            overwrite(file(account, SLOT));
            LOG.info("Shredded the key of account {}", account);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot shred the key slot of account " + account, e);
        }
    }

    /** Looks at the disk each time, so that a slot shredded by another process is out of use at once. */
    private @Nullable AccountKeys cached(AccountId account) {
        AccountKeys keys = cache.get(account);
        if (keys != null && !Files.exists(file(account, SLOT))) {
            cache.remove(account);
            return null;
        }
        return keys;
    }

    private synchronized AccountKeys loadOrMake(AccountId account) {
        try {
            Path slot = file(account, SLOT);
            if (!Files.exists(slot) && !Files.exists(file(account, GONE))) {
                byte[] key = new byte[32];
                random.nextBytes(key);
                DurableFiles.writeNew(slot, Envelope.seal(wrapping, bound(slot), key, random));
                Arrays.fill(key, (byte) 0);
            }
            return load(account);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make or read the key slot of account " + account, e);
        }
    }

    private synchronized AccountKeys load(AccountId account) throws IOException {
        Path slot = file(account, SLOT);
        if (Files.exists(file(account, GONE)) || !Files.exists(slot)) {
            throw new SealBroken("account " + account + " has no key (never made, or shredded)", null);
        }
        byte[] key = unwrap(slot);
        AccountKeys keys = new AccountKeys(Derived.aesKey(key, "text"), Derived.aesKey(key, "objects"));
        Arrays.fill(key, (byte) 0);
        if (cache.size() >= CACHED) {
            cache.clear();
        }
        cache.put(account, keys);
        return keys;
    }

    /** Data that lost its check value still knows its key: a slot opens with no other. */
    private void anySlotOpens() throws IOException {
        for (Path slot : files(SLOT)) {
            if (!Files.exists(sibling(slot, SLOT, GONE))) {
                unwrap(slot);
                return;
            }
        }
    }

    /** A shred that the power cut short: its tombstone is there and so is the slot. */
    private void finishShredding() throws IOException {
        for (Path gone : files(GONE)) {
            overwrite(sibling(gone, GONE, SLOT));
        }
    }

    private byte[] unwrap(Path slot) throws IOException {
        try {
            return Envelope.open(wrapping, bound(slot), Files.readAllBytes(slot));
        } catch (SealBroken e) {
            throw new IllegalStateException(
                    "the key slot " + slot + " does not open: it was changed, or the master key is another one", e);
        }
    }

    private void overwrite(Path slot) throws IOException {
        if (Files.exists(slot)) {
            byte[] noise = new byte[(int) Files.size(slot)];
            random.nextBytes(noise);
            DurableFiles.shred(slot, noise);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Path sibling(Path file, String ending, String other) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }

    /** A digest, because account ids differ by upper and lower case and some file systems do not. */
    private Path file(AccountId account, String ending) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(account.value().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest, 0, 16) + ending);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    private static byte[] bound(Path slot) {
        return Envelope.bound("slot", slot.getFileName().toString());
    }
}

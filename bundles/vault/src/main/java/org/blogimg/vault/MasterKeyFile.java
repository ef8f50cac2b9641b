package org.blogimg.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

import org.blogimg.api.storage.KeySource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key in a file of its own, made at the very first start. Once something was sealed it never makes another:
 * a second key would turn a missing mount into lost data.
 */
@Component(service = KeySource.class, configurationPid = "org.blogimg.vault", property = "service.ranking:Integer=-100")
public final class MasterKeyFile implements KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private static final int LENGTH = 32;

    private final Paths paths;
    private final SecureRandom random;

    @Activate
    public MasterKeyFile(BundleContext context, VaultConfig config) {
        this(Paths.of(context, config), new SecureRandom());
    }

    MasterKeyFile(Paths paths, SecureRandom random) {
        this.paths = paths;
        this.random = random;
    }

    @Override
    public synchronized byte[] masterKey() {
        try {
            return Files.exists(paths.master()) ? read() : make();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the master key at " + paths.master(), e);
        }
    }

    private byte[] read() throws IOException {
        byte[] text = Files.readAllBytes(paths.master());
        byte[] key = decode(text);
        Arrays.fill(text, (byte) 0);
        return key;
    }

    private byte[] decode(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ') {
            end--;
        }
        try {
            byte[] key = Base64.getDecoder().decode(Arrays.copyOf(text, end));
            if (key.length == LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the master key at " + paths.master() + " is not Base64", e);
        }
        throw new IllegalStateException(
                "the master key at " + paths.master() + " must be " + LENGTH + " bytes in Base64");
    }

    private byte[] make() throws IOException {
        if (Files.exists(paths.check()) || hasSlots(paths.keys())) {
            throw new IllegalStateException("there is sealed data, but its master key is missing at " + paths.master()
                    + ". Put the key back (or mount the medium it lies on) and start again; no new key is made.");
        }
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        DurableFiles.folder(DurableFiles.folderOf(paths.master()));
        byte[] text = Base64.getEncoder().encode(key);
        DurableFiles.writeNew(paths.master(), text);
        Arrays.fill(text, (byte) 0);
        LOG.info(
                "Made the master key at {}. Back it up apart from the data: without it nothing opens.", paths.master());
        return key;
    }

    static boolean hasSlots(Path keys) throws IOException {
        if (!Files.isDirectory(keys)) {
            return false;
        }
        try (Stream<Path> files = Files.list(keys)) {
            return files.anyMatch(file -> file.toString().endsWith(KeySlots.SLOT));
        }
    }
}

package org.blogimg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.blogimg.api.AccountId;
import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.ObjectVault;
import org.blogimg.vault.BenchVault;

/** A picture of 2.76 MB sealed by the vault into a store that swallows, beside the bare cipher over the same bytes. */
final class Seal {
    private static final int BYTES = 2_760_000;
    private static final int SEGMENT = 65_536;

    private Seal() {}

    static void run(Path folder) throws IOException, InterruptedException {
        byte[] picture = new byte[BYTES];
        new Random(1).nextBytes(picture);
        Path data = Files.createTempDirectory("blogimg-bench-");
        ObjectVault vault = BenchVault.over(new Swallow(), data);
        AccountId owner = new AccountId("bench");
        Content content = Content.of(picture);
        new Rounds(
                        "Sealing a picture of 2.76 MB",
                        "CPU ms a picture",
                        Bench.ROUNDS,
                        List.of(
                                Contender.here("bare JCE AES-256-GCM, 64 KiB segments", () -> bare(picture)),
                                Contender.here("BlogImg's vault", () -> vault.keep(owner, content, Optional.empty()))))
                .run();
    }

    private static void bare(byte[] picture) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] out = new byte[SEGMENT + 16];
            byte[] nonce = new byte[12];
            for (int at = 0; at < picture.length; at += SEGMENT) {
                nonce[11]++;
                cipher.init(
                        Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, nonce));
                cipher.doFinal(picture, at, Math.min(SEGMENT, picture.length - at), out);
            }
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads what it is given to the end and keeps nothing. */
    private static final class Swallow implements BlobStore {
        @Override
        public void put(BlobName name, Content cipherBytes) throws IOException {
            try (InputStream in = cipherBytes.open()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }

        @Override
        public InputStream get(BlobName name, long offset) {
            return InputStream.nullInputStream();
        }

        @Override
        public void delete(BlobName name) {
            // Nothing is kept.
        }

        @Override
        public Stream<BlobName> list(String bucket) {
            return Stream.empty();
        }
    }
}

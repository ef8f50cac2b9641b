package org.blogimg.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.StoreAway;

/** Sealed bytes from one store to another, as they are, in pieces: nothing is opened, nothing is whole in memory. */
final class Copies {
    private Copies() {}

    /**
     * Copies and reads back.
     *
     * @return how many bytes
     * @throws NoSuchFileException when the source has no such object
     */
    static long copy(BlobStore from, BlobStore to, BlobName name) throws IOException {
        MessageDigest sent = sha256();
        put(from, to, name, sent);
        MessageDigest came = sha256();
        long length;
        try (InputStream back = new DigestInputStream(to.get(name, 0), came)) {
            length = back.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException lost) {
            throw new IOException("an object was acknowledged and is not there", lost);
        }
        if (!MessageDigest.isEqual(sent.digest(), came.digest())) {
            to.delete(name);
            throw new IOException("an object came back changed from the store it was copied to");
        }
        return length;
    }

    /** What stands in the way under that name was left by a copy cut short: nobody else makes the name again. */
    private static void put(BlobStore from, BlobStore to, BlobName name, MessageDigest sent) throws IOException {
        try {
            to.put(name, () -> digested(from, name, sent));
        } catch (NoSuchFileException | StoreAway sayNoMore) {
            throw sayNoMore;
        } catch (IOException taken) {
            to.delete(name);
            to.put(name, () -> digested(from, name, sent));
        }
    }

    private static InputStream digested(BlobStore from, BlobName name, MessageDigest sent) throws IOException {
        // What counts is the last opening.
        sent.reset();
        return new DigestInputStream(from.get(name, 0), sent);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package org.blogimg.storage.s3;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.storage.StoreAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * What the server and the bucket can do, found by trying: S3-compatible servers leave headers out without a word. Looked
 * at before the first object is put, again after each failure, and now and then, since a bucket may be changed.
 */
final class Bucket {
    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Settings settings;
    private final S3Client client;
    private @Nullable Verdict verdict;
    private long judgedAt;
    private List<String> said = List.of();

    /**
     * How it is used.
     *
     * @param conditional whether it refuses to replace an object when asked to
     * @param sse whether to ask it to encrypt
     */
    record Verdict(boolean conditional, boolean sse, List<String> weaknesses) {}

    Bucket(Settings settings, S3Client client) {
        this.settings = settings;
        this.client = client;
    }

    /** @throws StoreAway when it does not answer, or must not be used */
    synchronized Verdict judged() throws IOException {
        Verdict known = verdict;
        if (known == null || System.nanoTime() - judgedAt > GOOD_FOR.toNanos()) {
            return judgedAnew();
        }
        return known;
    }

    synchronized Verdict judgedAnew() throws IOException {
        verdict = null;
        Verdict now = judge();
        verdict = now;
        judgedAt = System.nanoTime();
        if (!now.weaknesses().equals(said)) {
            said = now.weaknesses();
            said.forEach(weakness -> LOG.warn("{}: {}", settings.where(), weakness));
        }
        return now;
    }

    /** Something failed: it is looked at again before it is used for the next object. */
    synchronized void doubted() {
        verdict = null;
    }

    private Verdict judge() throws IOException {
        List<String> weaknesses = new ArrayList<>();
        try {
            client.headBucket(head -> head.bucket(settings.bucket()));
            versions(weaknesses);
            String probe = settings.prefix() + ".probe/" + Marks.next();
            boolean sse = settings.sse() && encrypts(probe + "-sse", weaknesses);
            boolean conditional = refusesToReplace(probe, weaknesses);
            lifecycle(weaknesses);
            return new Verdict(conditional, sse, List.copyOf(weaknesses));
        } catch (SdkException failure) {
            if (Faults.status(failure) == Faults.NOT_FOUND) {
                throw new StoreAway(settings.where() + " is not there: make it, or mend the key bucket", failure);
            }
            throw Faults.of(settings, settings.where(), failure);
        }
    }

    private void versions(List<String> weaknesses) throws StoreAway {
        BucketVersioningStatus status;
        try {
            status = client.getBucketVersioning(ask -> ask.bucket(settings.bucket()))
                    .status();
        } catch (SdkException failure) {
            unlessUnknown(failure);
            weaknesses.add("the server does not say whether it keeps versions of what is deleted");
            return;
        }
        if (status == BucketVersioningStatus.ENABLED) {
            throw new StoreAway(
                    settings.where() + " is versioned and would keep what is deleted: take a bucket without versions",
                    null);
        }
        if (status == BucketVersioningStatus.SUSPENDED) {
            weaknesses.add("the bucket kept versions once: those of that time stay until they are deleted by hand");
        }
    }

    private boolean encrypts(String probe, List<String> weaknesses) {
        try {
            PutObjectResponse answer = client.putObject(
                    probe(probe)
                            .serverSideEncryption(ServerSideEncryption.AES256)
                            .build(),
                    RequestBody.empty());
            remove(probe);
            if (answer.serverSideEncryption() != ServerSideEncryption.AES256) {
                weaknesses.add(
                        "the server takes the wish to encrypt and does not confirm it; only our own seal counts");
            }
            return true;
        } catch (SdkException failure) {
            unlessUnknown(failure);
            weaknesses.add(
                    "the server does not encrypt by itself (sse = AES256 is left out); only our own seal counts");
            return false;
        }
    }

    /** Two objects of one name: of a server that heeds the condition the second is refused. */
    private boolean refusesToReplace(String probe, List<String> weaknesses) {
        client.putObject(probe(probe).build(), RequestBody.empty());
        boolean refused = false;
        try {
            client.putObject(probe(probe).ifNoneMatch("*").build(), RequestBody.empty());
        } catch (SdkException failure) {
            refused = Faults.status(failure) == Faults.TAKEN;
            if (!refused) {
                unlessUnknown(failure);
            }
        }
        remove(probe);
        if (!refused) {
            weaknesses.add("the server does not heed If-None-Match: two houses that share the bucket could replace each"
                    + " other's objects; within this one it is looked at first");
        }
        return refused;
    }

    private void lifecycle(List<String> weaknesses) {
        try {
            client.getBucketLifecycleConfiguration(ask -> ask.bucket(settings.bucket()));
        } catch (SdkException failure) {
            boolean none = Faults.status(failure) == Faults.NOT_FOUND;
            if (!none) {
                unlessUnknown(failure);
            }
            weaknesses.add(
                    none
                            ? "the bucket has no lifecycle rule as a second line; this house deletes what expires itself"
                            : "the server shows no lifecycle rules as a second line; this house deletes what expires itself");
        }
    }

    /** A server that does not know a call, or does not allow it, is one that has an opinion; no answer is a failure. */
    private static void unlessUnknown(SdkException failure) {
        int status = Faults.status(failure);
        if (status != Faults.UNKNOWN_HERE && (status < 400 || status >= 500)) {
            throw failure;
        }
    }

    private PutObjectRequest.Builder probe(String key) {
        return PutObjectRequest.builder().bucket(settings.bucket()).key(key);
    }

    private void remove(String key) {
        client.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
    }
}

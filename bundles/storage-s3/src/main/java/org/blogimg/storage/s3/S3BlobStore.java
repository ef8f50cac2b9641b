package org.blogimg.storage.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.net.Line;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.storage.StoreAway;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Keeps each object as {@code prefix/bucket/object} in one bucket of a server. */
final class S3BlobStore implements BlobStore, AutoCloseable {
    /** Header of every object: who put it. After an answer that was lost it tells ours from another's. */
    static final String MARK = "blogimg-put";

    private static final String TYPE = "application/octet-stream";

    private final Settings settings;
    private final S3Client client;
    private final Bucket bucket;
    private final Spools spools;
    private final Erasers erasers;
    /** There are servers that look at If-None-Match first and write then: of our own writers one goes at a time. */
    private final Set<BlobName> underWay = ConcurrentHashMap.newKeySet();

    S3BlobStore(Settings settings, Line line, Spools spools) {
        this.settings = settings;
        this.client = Clients.over(settings, line);
        this.bucket = new Bucket(settings, client);
        this.spools = spools;
        this.erasers = new Erasers(settings, client);
    }

    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        Bucket.Verdict verdict = bucket.judged();
        if (!underWay.add(name)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        try (Spools.Spool spool = spools.pour(cipherBytes)) {
            PutObjectRequest.Builder request = request(name, verdict);
            if (verdict.conditional()) {
                request.ifNoneMatch("*");
            } else if (mark(name).isPresent()) {
                throw new FileAlreadyExistsException(name.toString());
            }
            send(name, spool, request);
        } catch (StoreAway away) {
            bucket.doubted();
            throw away;
        } finally {
            underWay.remove(name);
        }
    }

    private PutObjectRequest.Builder request(BlobName name, Bucket.Verdict verdict) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(settings.bucket()).key(key(name));
        return verdict.sse() ? request.serverSideEncryption(ServerSideEncryption.AES256) : request;
    }

    /** An answer may be lost on its way, and the SDK then tries again: what lies there with our mark is ours, and whole. */
    private void send(BlobName name, Spools.Spool spool, PutObjectRequest.Builder request) throws IOException {
        String mark = Marks.next();
        RequestBody body = RequestBody.fromContentProvider(spool::open, spool.length(), TYPE);
        try {
            client.putObject(request.metadata(Map.of(MARK, mark)).build(), body);
        } catch (SdkException failure) {
            boolean open = Faults.status(failure) == 0 || Faults.status(failure) == Faults.TAKEN;
            if (!open || !mark(name).equals(Optional.of(mark))) {
                throw Faults.of(settings, name.toString(), failure);
            }
        }
    }

    /** The mark of what lies there; empty where nothing does. */
    private Optional<String> mark(BlobName name) throws IOException {
        try {
            Map<String, String> marks = client.headObject(
                            head -> head.bucket(settings.bucket()).key(key(name)))
                    .metadata();
            return Optional.of(marks.getOrDefault(MARK, ""));
        } catch (SdkException failure) {
            if (Faults.status(failure) == Faults.NOT_FOUND) {
                return Optional.empty();
            }
            throw Faults.of(settings, name.toString(), failure);
        }
    }

    @Override
    public InputStream get(BlobName name, long offset) throws IOException {
        return new ResumingStream(from -> open(name, from), offset);
    }

    private InputStream open(BlobName name, long offset) throws IOException {
        GetObjectRequest.Builder request =
                GetObjectRequest.builder().bucket(settings.bucket()).key(key(name));
        if (offset > 0) {
            request.range("bytes=" + offset + "-");
        }
        try {
            return client.getObject(request.build());
        } catch (SdkException failure) {
            if (Faults.status(failure) == Faults.OUT_OF_RANGE) {
                return InputStream.nullInputStream();
            }
            throw Faults.of(settings, name.toString(), failure);
        }
    }

    @Override
    public void delete(BlobName name) throws IOException {
        erasers.one(key(name));
    }

    @Override
    public Stream<BlobName> list(String bucketName) throws IOException {
        return pages(inside(bucketName), false)
                .flatMap(page -> page.contents().stream())
                .map(S3Object::key)
                .flatMap(key -> name(key).stream());
    }

    /** One request for a thousand buckets: what lies in them is not listed. */
    @Override
    public Stream<String> buckets() throws IOException {
        return pages(settings.prefix(), true)
                .flatMap(page -> page.commonPrefixes().stream())
                .map(CommonPrefix::prefix)
                .flatMap(prefix -> name(prefix + "any").stream())
                .map(BlobName::bucket);
    }

    @Override
    public void drop(String bucketName) throws IOException {
        List<String> keys;
        do {
            keys = page(inside(bucketName), false, null).contents().stream()
                    .map(S3Object::key)
                    .filter(key -> name(key).isPresent())
                    .toList();
            erasers.all(keys);
        } while (!keys.isEmpty());
    }

    @Override
    public void ready() throws IOException {
        bucket.judged();
    }

    @Override
    public List<String> weaknesses() throws IOException {
        return Stream.concat(bucket.judgedAnew().weaknesses().stream(), erasers.weaknesses().stream())
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }

    private Stream<ListObjectsV2Response> pages(String prefix, boolean folders) throws IOException {
        return Stream.iterate(page(prefix, folders, null), page -> page != null, page -> after(page, prefix, folders));
    }

    private @Nullable ListObjectsV2Response after(ListObjectsV2Response page, String prefix, boolean folders) {
        if (!Boolean.TRUE.equals(page.isTruncated())) {
            return null;
        }
        try {
            return page(prefix, folders, page.nextContinuationToken());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ListObjectsV2Response page(String prefix, boolean folders, @Nullable String token) throws IOException {
        ListObjectsV2Request.Builder request = ListObjectsV2Request.builder()
                .bucket(settings.bucket())
                .prefix(prefix)
                .continuationToken(token);
        ListObjectsV2Request whole = folders ? request.delimiter("/").build() : request.build();
        return Faults.mapped(settings, prefix, () -> client.listObjectsV2(whole));
    }

    private String inside(String bucketName) {
        return bucketName.isEmpty()
                ? settings.prefix()
                : settings.prefix() + new BlobName(bucketName, "any").bucket() + "/";
    }

    private String key(BlobName name) {
        return settings.prefix() + name;
    }

    /** Empty for what others put there. */
    private Optional<BlobName> name(String key) {
        String[] parts = key.substring(settings.prefix().length()).split("/", -1);
        try {
            return parts.length == 2 ? Optional.of(new BlobName(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException anothers) {
            return Optional.empty();
        }
    }
}

package org.blogimg.storage.filesystem;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.BlobStore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each object as the file {@code bucket/fa/fa41...}. A file gets its name only when its bytes are on the disk;
 * until then it lies in {@code .unfinished}, which is emptied at every start. One process per folder.
 */
@Component(configurationPid = "org.blogimg.storage.filesystem", property = "blogimg.store=filesystem")
@Designate(ocd = FolderBlobStore.Config.class)
public final class FolderBlobStore implements BlobStore {
    /** {@code etc/org.blogimg.storage.filesystem.cfg}. */
    @ObjectClassDefinition(name = "BlogImg filesystem store", description = "Keeps sealed pictures as files")
    public @interface Config {
        @AttributeDefinition(description = "Folder of the sealed pictures; empty: blobs in the data folder")
        String folder() default "";
    }

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobStore.class);
    /** A sealed segment is larger and goes past it. */
    private static final int BUFFER = 64 * 1024;

    private static final String UNFINISHED = ".unfinished";
    /** What is named otherwise, such as lost+found, was put there by somebody else and is left alone. */
    private static final Pattern OURS = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Path root;
    private final Path unfinished;
    private final AtomicLong temps = new AtomicLong();

    @Activate
    public FolderBlobStore(BundleContext context, Config config) throws IOException {
        this(folder(context.getProperty("blogimg.data"), config.folder()));
    }

    FolderBlobStore(Path root) throws IOException {
        this.root = root;
        this.unfinished = root.resolve(UNFINISHED);
        SyncedFolders.make(unfinished);
        int left = SyncedFolders.empty(unfinished);
        if (left > 0) {
            LOG.info("Removed {} unfinished files that the last run left in {}", left, unfinished);
        }
    }

    static Path folder(@Nullable String data, String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        if (data == null || data.isBlank()) {
            throw new IllegalStateException("the system property blogimg.data must name the data folder");
        }
        return Path.of(data, "blobs");
    }

    @Override
    public void put(BlobName name, Content cipherBytes) throws IOException {
        Path temp = temp();
        try {
            write(temp, cipherBytes);
            Path file = file(name);
            SyncedFolders.make(folderOf(file));
            SyncedFolders.nameUnlessTaken(temp, file);
            SyncedFolders.sync(folderOf(file));
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    /** The content pours itself out: what is sealed on the way goes from the cipher right to the file. */
    private static void write(Path temp, Content cipherBytes) throws IOException {
        try (InputStream in = cipherBytes.open();
                FileChannel file = SyncedFolders.newFile(temp);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER)) {
            in.transferTo(out);
            out.flush();
            file.force(true);
        }
    }

    @Override
    public InputStream get(BlobName name, long offset) throws IOException {
        FileChannel channel = FileChannel.open(file(name), StandardOpenOption.READ);
        try {
            return Channels.newInputStream(channel.position(offset));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void delete(BlobName name) throws IOException {
        Path file = file(name);
        if (Files.deleteIfExists(file)) {
            SyncedFolders.sync(folderOf(file));
        }
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it, says the port
    public Stream<BlobName> list(String bucket) throws IOException {
        Path from = bucket.isEmpty() ? root : root.resolve(new BlobName(bucket, "any").bucket());
        if (!Files.isDirectory(from)) {
            return Stream.empty();
        }
        return Files.walk(from).filter(this::isObject).map(this::name);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it, says the port
    public Stream<String> buckets() throws IOException {
        return Files.list(root)
                .map(FolderBlobStore::lastName)
                .filter(bucket -> OURS.matcher(bucket).matches())
                .filter(this::holdsSomething);
    }

    /** One rename takes the whole bucket away; its files are unlinked after that, and at the next start if killed. */
    @Override
    public void drop(String bucket) throws IOException {
        Path from = root.resolve(new BlobName(bucket, "any").bucket());
        if (!Files.isDirectory(from)) {
            return;
        }
        Path away = temp();
        Files.move(from, away);
        SyncedFolders.sync(root);
        SyncedFolders.empty(away);
        Files.deleteIfExists(away);
    }

    private boolean holdsSomething(String bucket) {
        try (Stream<BlobName> names = list(bucket)) {
            return names.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path temp() {
        return unfinished.resolve("u" + temps.incrementAndGet());
    }

    private Path file(BlobName name) {
        String object = name.object();
        return root.resolve(name.bucket())
                .resolve(object.substring(0, Math.min(2, object.length())))
                .resolve(object);
    }

    private boolean isObject(Path path) {
        Path inside = root.relativize(path);
        return inside.getNameCount() == 3
                && OURS.matcher(inside.getName(0).toString()).matches()
                && OURS.matcher(inside.getName(2).toString()).matches()
                && Files.isRegularFile(path);
    }

    private BlobName name(Path file) {
        Path inside = root.relativize(file);
        return new BlobName(inside.getName(0).toString(), inside.getName(2).toString());
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling("");
    }

    private static String lastName(Path path) {
        return String.valueOf(path.getFileName());
    }
}

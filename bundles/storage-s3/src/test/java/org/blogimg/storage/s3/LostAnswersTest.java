package org.blogimg.storage.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.simulators.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A wire that breaks: after the server has done its work, in the middle of an answer, or for good. */
final class LostAnswersTest {
    private static final BlobName NAME = new BlobName("saved", "fa41");
    private static S3Server server;

    @TempDir
    Path folder;

    private final AtomicInteger lose = new AtomicInteger();
    private final AtomicInteger tear = new AtomicInteger();
    private volatile boolean dead;
    private S3BlobStore store;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.s3mock(Stores.JARS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        Stores stores = new Stores(folder);
        Settings settings = stores.settings(server.endpoint(), "test-" + Marks.next() + "/", false);
        Line whole = stores.outbound.to(settings.recipient("1"));
        store = stores.over(settings, request -> send(whole, request));
        store.ready();
    }

    @Test
    void anUploadWhoseAnswerIsLostShouldBeKnownForOurs() throws IOException {
        lose.set(1);

        store.put(NAME, Content.of(new byte[] {1, 2, 3}));

        assertArrayEquals(new byte[] {1, 2, 3}, read(0));
        assertThrows(FileAlreadyExistsException.class, () -> store.put(NAME, Content.of(new byte[] {4})));
        assertArrayEquals(new byte[] {1, 2, 3}, read(0));
    }

    @Test
    void anUploadWhoseEveryAnswerIsLostShouldBeKnownForOursToo() throws IOException {
        lose.set(3);

        store.put(NAME, Content.of(new byte[] {1, 2, 3}));

        assertArrayEquals(new byte[] {1, 2, 3}, read(0));
    }

    @Test
    void aReadingThatIsTornShouldGoOnWhereItWas() throws IOException {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        store.put(NAME, Content.of(bytes));
        tear.set(5);

        assertArrayEquals(bytes, read(0));
        tear.set(2);
        assertArrayEquals(Arrays.copyOfRange(bytes, 100, bytes.length), read(100));
        assertEquals(0, tear.get());
    }

    @Test
    void aServerThatIsGoneShouldBeAwayAndThereAgainAsSoonAsItIs() throws IOException {
        store.put(NAME, Content.of(new byte[] {1}));
        dead = true;

        StoreAway away =
                assertThrows(StoreAway.class, () -> store.put(new BlobName("saved", "b"), Content.of(new byte[1])));
        assertTrue(String.valueOf(away.getMessage()).contains("does not answer"), away.getMessage());
        assertThrows(StoreAway.class, store::ready);
        assertThrows(StoreAway.class, () -> store.delete(NAME));
        assertThrows(StoreAway.class, () -> store.get(NAME, 0));
        assertThrows(StoreAway.class, () -> store.drop("saved"));

        dead = false;
        store.ready();
        try (Stream<BlobName> names = store.list("saved")) {
            assertEquals(List.of(NAME), names.toList());
        }
    }

    private byte[] read(long offset) throws IOException {
        try (InputStream in = store.get(NAME, offset)) {
            return in.readAllBytes();
        }
    }

    private Reply send(Line whole, Outgoing request) {
        if (dead) {
            throw new PlugFailure(PlugFailure.Kind.RETRY, "nobody is there");
        }
        Reply reply = whole.send(request);
        if (request.method().equals("PUT") && lose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new PlugFailure(PlugFailure.Kind.UNKNOWN, "the answer was lost");
        }
        boolean object = request.address().getPath().endsWith(NAME.toString());
        boolean torn = request.method().equals("GET") && object && tear.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return torn ? new Torn(reply) : reply;
    }

    /** Gives a tenth, then breaks. */
    private static final class Torn implements Reply {
        private final Reply whole;
        private final InputStream part;

        Torn(Reply whole) {
            this.whole = whole;
            byte[] bytes = whole.bytes();
            this.part = new ByteArrayInputStream(bytes, 0, bytes.length / 10);
        }

        @Override
        public int status() {
            return whole.status();
        }

        @Override
        public Optional<String> header(String name) {
            return whole.header(name);
        }

        @Override
        public InputStream body() {
            return new SequenceInputStream(part, new InputStream() {
                @Override
                public int read() {
                    throw new PlugFailure(PlugFailure.Kind.RETRY, "torn");
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return read();
                }
            });
        }

        @Override
        public void close() {
            whole.close();
        }
    }
}

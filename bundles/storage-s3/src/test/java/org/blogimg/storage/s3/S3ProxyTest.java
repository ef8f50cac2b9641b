package org.blogimg.storage.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.blogimg.api.Content;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.simulators.S3Server;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a server that checks every signature and lacks encryption and lifecycle. */
final class S3ProxyTest extends AtAServer {
    private static final BlobName NAME = new BlobName("saved", "fa41");

    S3ProxyTest() throws IOException {
        super(S3Server.s3proxy(Stores.JARS));
    }

    @Test
    void whatTheServerLacksShouldBeSaidAndNotStandInTheWay() throws IOException {
        S3BlobStore store = stores.at(server.endpoint());

        store.put(NAME, Content.of(new byte[] {1}));

        List<String> weaknesses = store.weaknesses();
        assertTrue(weaknesses.stream().anyMatch(said -> said.contains("sse")), weaknesses::toString);
        assertTrue(weaknesses.stream().anyMatch(said -> said.contains("lifecycle")), weaknesses::toString);
    }

    @Test
    void aWrongKeyShouldMakeTheStoreAwayAndNotBeQuoted() throws IOException {
        S3BlobStore store = stores.over(stores.settings(server.endpoint(), "wrong/", false, "wrong-secret"));

        StoreAway away = assertThrows(StoreAway.class, () -> store.put(NAME, Content.of(new byte[] {1})));

        assertTrue(String.valueOf(away.getMessage()).contains("403"), away.getMessage());
        assertFalse(String.valueOf(away.getMessage()).contains("wrong-secret"), away.getMessage());
        assertThrows(StoreAway.class, store::ready);
        assertThrows(StoreAway.class, () -> store.get(NAME, 0));
        assertThrows(StoreAway.class, () -> store.list("saved"));
    }

    @Test
    void aBucketThatIsNotThereShouldMakeTheStoreAway() throws IOException {
        Files.createDirectories(server.disk());
        Settings settings = stores.settings(server.endpoint(), "", false);
        Settings elsewhere = new Settings(
                settings.endpoint(),
                settings.region(),
                "not-there",
                "",
                true,
                false,
                false,
                settings.accessKey(),
                settings.secretKey(),
                settings.deadline());

        StoreAway away = assertThrows(StoreAway.class, stores.over(elsewhere)::ready);

        assertTrue(String.valueOf(away.getMessage()).contains("not-there"), away.getMessage());
    }

    @Test
    void keysShouldBeReadAnewSoThatTheyCanBeChanged() throws IOException {
        Settings settings = stores.settings(server.endpoint(), "keys/", false, "old-secret");
        S3BlobStore store = stores.over(settings);
        assertThrows(StoreAway.class, store::ready);

        Files.writeString(Path.of(settings.secretKey().text().substring("file:".length())), S3Server.SECRET_KEY);

        store.ready();
    }

    @Test
    void whatOthersPutIntoTheBucketShouldBeLeftAlone() throws IOException {
        Settings settings = stores.settings(server.endpoint(), "ours/", false);
        S3BlobStore store = stores.over(settings);
        store.put(new BlobName("2026-11-23", "one"), Content.of(new byte[] {1}));
        S3BlobStore other = stores.over(stores.settings(server.endpoint(), "ours/2026-11-23/deeper/", false));
        other.put(NAME, Content.of(new byte[] {2}));

        try (Stream<BlobName> names = store.list("")) {
            assertEquals(List.of(new BlobName("2026-11-23", "one")), names.toList());
        }
        store.drop("2026-11-23");

        try (Stream<BlobName> names = other.list("")) {
            assertEquals(List.of(NAME), names.toList());
        }
    }

    @Test
    void nothingShouldBeLeftInTheSpool() throws IOException {
        S3BlobStore store = stores.at(server.endpoint());
        store.put(NAME, Content.of(new byte[70_000]));
        assertThrows(IOException.class, () -> store.put(NAME, Content.of(new byte[] {2})));

        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().contains("spool"))
                            .toList());
        }
    }
}

package org.blogimg.storage.s3;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.blogimg.api.Content;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.storage.BlobName;
import org.blogimg.api.storage.StoreAway;
import org.blogimg.simulators.S3Server;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Against a server that knows encryption, versions and lifecycle. */
final class S3MockTest extends AtAServer {
    S3MockTest() throws IOException {
        super(S3Server.s3mock(Stores.JARS));
    }

    @Test
    void theServerShouldBeAskedToEncryptAndNotToReplace() throws IOException {
        S3BlobStore store = stores.at(server.endpoint());

        store.put(new BlobName("saved", "fa41"), Content.of(new byte[] {1}));

        Outgoing put = stores.outbound.sent().stream()
                .filter(sent -> sent.method().equals("PUT"))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals("AES256", put.headers().get("x-amz-server-side-encryption"));
        assertEquals("*", put.headers().get("If-None-Match"));
        assertEquals(
                List.of(),
                store.weaknesses().stream()
                        .filter(said -> !said.contains("lifecycle"))
                        .toList());
    }

    @Test
    void noRequestShouldSayMoreThanNamesThatSayNothing() throws IOException {
        S3BlobStore store = stores.at(server.endpoint());
        store.put(new BlobName("2026-11-23", "fa41"), Content.of(new byte[] {1}));
        store.get(new BlobName("2026-11-23", "fa41"), 0).close();

        for (Outgoing sent : stores.outbound.sent()) {
            String agent = sent.headers().keySet().stream()
                    .filter(name -> name.equalsIgnoreCase("user-agent"))
                    .findFirst()
                    .orElse("none");
            assertEquals("none", agent, "the SDK's would tell the operating system and the JDK");
            assertTrue(
                    sent.address()
                            .getPath()
                            .matches("/pictures(/test-[0-9a-f]+/(2026-11-23/fa41|[.]probe/[0-9a-f]+(-sse)?))?"),
                    sent.address()::getPath);
        }
    }

    @Test
    void aDroppedBucketShouldGoInFewRequests() throws IOException {
        S3BlobStore store = stores.at(server.endpoint());
        for (int number = 0; number < 12; number++) {
            store.put(new BlobName("2026-11-23", "o" + number), Content.of(new byte[] {1}));
        }
        int before = stores.outbound.sent().size();

        store.drop("2026-11-23");

        assertEquals(3, stores.outbound.sent().size() - before, "a list, a deletion, and a list that is empty");
    }

    @Test
    void aVersionedBucketShouldBeRefused() throws Exception {
        Settings settings = versioned("versioned-bucket");
        S3BlobStore store = stores.over(settings);

        StoreAway refused =
                assertThrows(StoreAway.class, () -> store.put(new BlobName("saved", "a"), Content.of(new byte[] {1})));

        assertTrue(String.valueOf(refused.getMessage()).contains("versioned"), refused.getMessage());
        assertThrows(StoreAway.class, store::ready);
        assertThrows(StoreAway.class, store::weaknesses);
    }

    private Settings versioned(String bucket) throws Exception {
        String enabled = "<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "<Status>Enabled</Status></VersioningConfiguration>";
        put("/" + bucket, "");
        put("/" + bucket + "?versioning", enabled);
        Settings one = stores.settings(server.endpoint(), "", false);
        return new Settings(
                one.endpoint(),
                one.region(),
                bucket,
                "",
                true,
                false,
                false,
                one.accessKey(),
                one.secretKey(),
                one.deadline());
    }

    private void put(String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.endpoint().resolve(path))
                                .header("Content-Type", "application/xml")
                                .PUT(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
    }
}

package org.blogimg.storage.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.blogimg.api.SecretReference;
import org.blogimg.api.net.Line;
import org.blogimg.simulators.S3Server;
import org.blogimg.testkit.LoopbackOutbound;

/** Stores for tests. */
final class Stores {
    static final Path JARS = Path.of("target/servers").toAbsolutePath();

    final LoopbackOutbound outbound = new LoopbackOutbound();
    private final Path folder;
    private int number;

    Stores(Path folder) {
        this.folder = folder;
    }

    /** A prefix of its own for each makes it empty. */
    S3BlobStore at(URI endpoint) throws IOException {
        return over(settings(endpoint, "test-" + Marks.next() + "/", true));
    }

    S3BlobStore over(Settings settings) throws IOException {
        return over(settings, outbound.to(settings.recipient("1")));
    }

    S3BlobStore over(Settings settings, Line line) throws IOException {
        return new S3BlobStore(settings, line, new Spools(folder.resolve("spool" + ++number)));
    }

    Settings settings(URI endpoint, String prefix, boolean sse) throws IOException {
        return settings(endpoint, prefix, sse, S3Server.SECRET_KEY);
    }

    Settings settings(URI endpoint, String prefix, boolean sse, String secret) throws IOException {
        return new Settings(
                endpoint,
                "us-east-1",
                S3Server.BUCKET,
                prefix,
                true,
                false,
                sse,
                reference("access", S3Server.ACCESS_KEY),
                reference("secret-" + secret.hashCode(), secret),
                Duration.ofSeconds(20));
    }

    private SecretReference reference(String name, String value) throws IOException {
        return new SecretReference("file:" + Files.writeString(folder.resolve(name), value));
    }
}

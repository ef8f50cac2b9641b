package org.blogimg.storage.s3;

import java.io.IOException;
import java.nio.file.Path;

import org.blogimg.api.storage.BlobStore;
import org.blogimg.simulators.S3Server;
import org.blogimg.testkit.BlobStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract against one server, which is started once; the stores at it are made anew for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtAServer implements BlobStoreContract {
    final S3Server server;

    @TempDir
    Path folder;

    Stores stores;

    AtAServer(S3Server server) {
        this.server = server;
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        stores = new Stores(folder);
    }

    @Override
    public BlobStore emptyStore() throws IOException {
        return stores.at(server.endpoint());
    }
}

package org.blogimg.testkit.broken;

import org.junit.jupiter.api.AfterEach;

/** The sample without a quirk: it passes every case, so that what fails below fails for its quirk. */
final class SampleProviderTest extends SampleFixture {
    @AfterEach
    void close() {
        afterwards();
    }
}

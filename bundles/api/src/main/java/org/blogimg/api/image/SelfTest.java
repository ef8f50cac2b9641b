package org.blogimg.api.image;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** A provider that can say, check by check, whether it works, without spending money. */
@ConsumerType
public interface SelfTest {
    List<Check> selfTest();

    /** One thing looked at. */
    record Check(String name, Outcome outcome, String detail) {
        /** How it went. */
        public enum Outcome {
            PASSED,
            FAILED,
            SKIPPED
        }
    }
}

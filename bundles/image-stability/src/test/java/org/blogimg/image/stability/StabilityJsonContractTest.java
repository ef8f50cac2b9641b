package org.blogimg.image.stability;

/** The same with answers in JSON. */
final class StabilityJsonContractTest extends StabilityContractTest {
    @Override
    String form() {
        return "json";
    }
}

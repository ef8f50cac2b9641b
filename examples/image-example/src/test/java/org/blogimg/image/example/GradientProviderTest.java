package org.blogimg.image.example;

import java.util.Map;

import org.blogimg.api.Credits;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.testkit.Configs;
import org.blogimg.testkit.ImageProviderContract;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Everything that is asked of an image provider comes with the contract. */
final class GradientProviderTest implements ImageProviderContract {
    private static GradientProvider with(Map<String, ?> settings) {
        return new GradientProvider(Configs.of(GradientProvider.Config.class, settings));
    }

    @Override
    public ImageProvider provider() {
        return with(Map.of());
    }

    @Test
    void priceShouldBeNoneUnlessConfigured() {
        assertEquals(new Credits(0), provider().card().price());
        assertEquals(new Credits(3), with(Map.of("price_credits", 3L)).card().price());
    }
}

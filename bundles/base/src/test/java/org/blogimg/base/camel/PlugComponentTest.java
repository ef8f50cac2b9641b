package org.blogimg.base.camel;

import java.util.Map;
import java.util.function.Consumer;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PlugComponentTest {
    private static final Processor EXCLAIM =
            exchange -> exchange.getMessage().setBody(exchange.getMessage().getBody(String.class) + "!");

    @Test
    void aRouteShouldReachTheStepOfThePortItNames() {
        with(context -> assertEquals("drawn!", context.createProducerTemplate().requestBody("plug:image", "drawn")));
    }

    @Test
    void anUnknownPortShouldBeRefusedByNameWhenTheRouteIsMade() {
        with(context -> {
            var refused = assertThrows(ResolveEndpointFailedException.class, () -> context.getEndpoint("plug:sound"));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("no step for the port 'sound'; there are [image]"), message);
        });
    }

    private static void with(Consumer<CamelContext> test) {
        CamelContext context = context();
        try {
            test.accept(context);
        } finally {
            context.stop();
        }
    }

    private static CamelContext context() {
        CamelContext context = new DefaultCamelContext();
        context.addComponent("plug", new PlugComponent(Map.of("image", EXCLAIM)));
        context.start();
        return context;
    }
}

package org.blogimg.studio.job;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.blogimg.base.camel.PlugComponent;

/** The product's sentence. */
final class IllustrateRoute extends RouteBuilder {
    static final String ID = "illustrate";

    private final Steps steps;

    IllustrateRoute(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void configure() {
        getContext().addComponent("plug", new PlugComponent(Map.of("image", steps.draw())));
        errorHandler(defaultErrorHandler()
                .maximumRedeliveries(0)
                .logExhausted(false)
                .logExhaustedMessageHistory(false)
                .logExhaustedMessageBody(false));
        onException(Throwable.class)
                .handled(true)
                .logExhaustedMessageHistory(false)
                .bean(steps.mishaps());

        from("{{blogimg.queue}}")
                .routeId(ID)
                .bean(steps.claim())
                .bean(steps.screen())
                .bean(steps.anonymise())
                .bean(steps.hold())
                .to("plug:image")
                .bean(steps.clean())
                .bean(steps.judge())
                .bean(steps.keep())
                .bean(steps.settle())
                .bean(steps.announce());
    }
}

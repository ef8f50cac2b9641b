package org.blogimg.base.camel;

import java.util.Map;
import java.util.TreeSet;

import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultComponent;

/**
 * Lets a route name the port it calls: {@code .to("plug:image")} hands the exchange to the step that was given for the
 * port {@code image}. The owner of the context binds it by {@code context.addComponent("plug", new PlugComponent(...))};
 * a test of a route binds it with other steps.
 */
public final class PlugComponent extends DefaultComponent {
    private final Map<String, Processor> steps;

    /** @param steps for each port its step, which looks its plug-in up anew for each exchange */
    public PlugComponent(Map<String, Processor> steps) {
        this.steps = Map.copyOf(steps);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String port, Map<String, Object> parameters) {
        Processor step = steps.get(port);
        if (step == null) {
            throw new IllegalArgumentException(
                    "no step for the port '" + port + "'; there are " + new TreeSet<>(steps.keySet()));
        }
        return new PlugEndpoint(uri, this, step);
    }
}

package org.blogimg.camel.proof;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Lives in a bundle of its own inside the framework; the test asks it through a JDK type only. */
public final class SampleRoutes implements BundleActivator, Supplier<List<String>> {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch ticks = new CountDownLatch(2);
    private final CountDownLatch queued = new CountDownLatch(1);

    @Override
    public void start(BundleContext context) {
        context.registerService(Supplier.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {}

    /** What a bean step does. */
    public static final class Shout {
        public String shout(String text) {
            return text + "!";
        }
    }

    @Override
    public List<String> get() {
        CamelContext camel = new OsgiDefaultCamelContext(
                FrameworkUtil.getBundle(SampleRoutes.class).getBundleContext());
        try {
            camel.addRoutes(routes());
            camel.start();
            ask(camel);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            camel.stop();
        }
        return List.copyOf(seen);
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").bean(new Shout(), "shout").to("seda:later");
                from("seda:later").process(exchange -> {
                    seen.add("seda " + exchange.getMessage().getBody(String.class));
                    queued.countDown();
                });
                from("direct:simple").setBody(simple("${body} and ${header.more}"));
                from("timer:tick?period=10&repeatCount=2").process(exchange -> ticks.countDown());
            }
        };
    }

    private void ask(CamelContext camel) throws Exception {
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            template.sendBody("direct:in", "hello");
            seen.add("simple " + template.requestBodyAndHeader("direct:simple", "one", "more", "two"));
        }
        seen.add("timer " + ticks.await(10, TimeUnit.SECONDS) + " " + queued.await(10, TimeUnit.SECONDS));
    }
}

package org.blogimg.studio.job;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.apache.camel.support.SynchronizationAdapter;
import org.blogimg.api.JobId;
import org.blogimg.broker.Broker;
import org.blogimg.studio.table.Records;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Owns the Camel context with the route, and the dispatcher that feeds it. */
@Component(service = Workshop.class, immediate = true, configurationPid = Records.PID)
public final class Workshop {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    /** Claimed and waiting in memory for each job being worked on, so that no worker waits for the table. */
    private static final int AHEAD = 8;

    private static final int SECONDS_TO_END = 20;

    private final CamelContext context;
    private final ProducerTemplate producer;
    private final Dispatcher dispatcher;
    private final String queue;
    private Runnable deaf = () -> {};

    @Activate
    public Workshop(
            BundleContext bundle,
            @Reference Records records,
            @Reference Steps steps,
            @Reference Broker broker,
            Records.Config config)
            throws Exception {
        this(new OsgiDefaultCamelContext(bundle), records, steps, new Size(config.concurrency(), config.queue()));
        deaf = broker.whenOneComes(dispatcher::goOnWith);
    }

    /** @param queue a Camel endpoint; empty for one in memory */
    record Size(int concurrency, String queue) {
        Size {
            if (concurrency < 1 || concurrency > 256) {
                throw new IllegalArgumentException("concurrency must be 1 to 256");
            }
        }

        String endpoint() {
            return queue.isEmpty()
                    ? "seda:illustrate?concurrentConsumers=" + concurrency + "&size=" + concurrency * AHEAD
                    : queue;
        }

        /** Whether no other process can have jobs in hand. */
        boolean alone() {
            return endpoint().startsWith("seda:");
        }
    }

    Workshop(CamelContext context, Records records, Steps steps, Size size) throws Exception {
        this.context = context;
        this.queue = size.endpoint();
        quiet(context);
        context.getPropertiesComponent().addInitialProperty("blogimg.queue", queue);
        if (size.alone()) {
            int left = records.queue().takeOver();
            LOG.info("{} jobs of an earlier run are taken up again", left);
        }
        context.addRoutes(new IllustrateRoute(steps));
        context.start();
        this.producer = context.createProducerTemplate();
        this.dispatcher = new Dispatcher(records, size.concurrency() * AHEAD, this::send);
        dispatcher.start();
    }

    @Deactivate
    public void close() {
        deaf.run();
        dispatcher.close();
        if (context.hasEndpoint(queue) instanceof SedaEndpoint memory) {
            memory.purgeQueue();
        }
        context.stop();
    }

    /** Nothing of an exchange is to stand in a log, a trace or a management bean. */
    private static void quiet(CamelContext context) {
        context.setMessageHistory(false);
        context.setTracing(false);
        context.setStreamCaching(false);
        context.setUseBreadcrumb(false);
        context.disableJMX();
        context.getCamelContextExtension().setName("blogimg-studio");
        context.setApplicationContextClassLoader(Workshop.class.getClassLoader());
        context.getShutdownStrategy().setTimeout(SECONDS_TO_END);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    }

    private void send(JobId job) {
        producer.send(queue, ExchangePattern.InOnly, exchange -> {
            exchange.getMessage().setBody(job.value());
            exchange.getExchangeExtension().addOnCompletion(new LetGo(job));
        });
    }

    /** Tells the dispatcher that a job has left the route, whichever way. */
    private final class LetGo extends SynchronizationAdapter {
        private final JobId job;

        LetGo(JobId job) {
            this.job = job;
        }

        @Override
        public void onDone(Exchange exchange) {
            dispatcher.done(job);
        }
    }
}

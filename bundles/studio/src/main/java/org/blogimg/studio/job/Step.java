package org.blogimg.studio.job;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** One step of the route. A step that finds its part already done, before a stop, passes on. */
interface Step extends Processor {
    void on(Work work);

    @Override
    default void process(Exchange exchange) {
        Work work = exchange.getMessage().getBody(Work.class);
        on(work);
        exchange.setRouteStop(work.isOver());
    }
}

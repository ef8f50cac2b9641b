package org.blogimg.rest;

import java.util.concurrent.TimeUnit;

import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request: id, method, path template, status, milliseconds, bytes. No query, no id of anything, no
 * address of anybody.
 */
final class AccessLog {
    static final String TEMPLATE = "org.blogimg.rest.template";

    private static final Logger LOG = LoggerFactory.getLogger("org.blogimg.rest.access");

    private static final String HEALTH = "/api/v1/health";

    private AccessLog() {}

    /** Writes the line now, or when an answer that goes on elsewhere has ended. */
    static void after(HttpServletRequest request, CountedResponse response, long began) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new AtEnd(request, response, began));
        } else {
            line(request, response, began);
        }
    }

    private static void line(HttpServletRequest request, CountedResponse response, long began) {
        Object template = request.getAttribute(TEMPLATE);
        String line = request.getAttribute(RequestIds.ATTRIBUTE) + " " + request.getMethod() + " "
                + (template == null ? "-" : template) + " " + response.getStatus() + " "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + " ms " + response.bytes() + " bytes";
        // Whoever watches over the house asks for its health every few seconds.
        if (HEALTH.equals(template)) {
            LOG.debug("{}", line);
        } else {
            LOG.info("{}", line);
        }
    }

    private record AtEnd(HttpServletRequest request, CountedResponse response, long began) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            line(request, response, began);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}

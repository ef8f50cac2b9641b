package org.blogimg.rest;

import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;

/**
 * Takes away what CXF would obey without asking: a header that makes it answer 202 at once and keep the body in a file
 * while the work goes on.
 */
@PreMatching
public final class PlainRequests implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().remove("OnewayRequest");
    }
}

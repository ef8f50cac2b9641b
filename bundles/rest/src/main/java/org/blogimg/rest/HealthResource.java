package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.blogimg.accounts.Accounts;
import org.blogimg.broker.Broker;
import org.blogimg.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What anybody may ask: whether the house is up, and what it offers. */
@Path("v1")
public final class HealthResource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);
    private static final int NOT_YET = 503;

    private final Slices slices;

    HealthResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/health")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.ANYONE)
    public Response health() {
        List<String> waitingFor = new ArrayList<>(slices.waitingFor());
        if (waitingFor.isEmpty() && !databaseAnswers()) {
            waitingFor.add("the database");
        }
        // A provider that may not be asked stays registered; only its absence from the choice tells.
        if (waitingFor.isEmpty() && slices.the(Broker.class).offers().isEmpty()) {
            waitingFor.add("an image provider");
        }
        return waitingFor.isEmpty()
                ? Response.ok(new Health("up", null)).build()
                : Response.status(NOT_YET)
                        .header("Retry-After", 1)
                        .entity(new Health("starting", waitingFor))
                        .build();
    }

    /** One row read; a broken database must show here and not as an error of its own. */
    private boolean databaseAnswers() {
        try {
            slices.the(Ledger.class).balance(slices.the(Accounts.class).owner().account());
            return true;
        } catch (RuntimeException broken) {
            LOG.warn("Not healthy: {}", Frames.of(broken));
            return false;
        }
    }

    @GET
    @Path("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.ANYONE)
    public byte[] openApi() throws IOException {
        try (InputStream document = Objects.requireNonNull(HealthResource.class.getResourceAsStream("openapi.json"))) {
            return document.readAllBytes();
        }
    }

    /**
     * How the house stands.
     *
     * @param waitingFor null when up
     */
    record Health(String status, @Nullable List<String> waitingFor) {}
}

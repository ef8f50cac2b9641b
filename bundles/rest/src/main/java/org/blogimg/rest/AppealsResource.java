package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.blogimg.accounts.Caller;
import org.blogimg.api.JobId;
import org.blogimg.moderation.Appeals;
import org.blogimg.moderation.Refusal;
import org.jspecify.annotations.Nullable;

/** What the house refused to draw or to keep, and what its owner says to it (AIS-3). */
@Path("v1")
public final class AppealsResource {
    private final Slices slices;

    AppealsResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/jobs/{job}/appeal")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public RefusalView get(@Context Caller caller, @PathParam("job") JobId job) {
        return RefusalView.of(
                slices.the(Appeals.class).find(caller.account(), job).orElseThrow());
    }

    @POST
    @Path("/jobs/{job}/appeal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public RefusalView appeal(@Context Caller caller, @PathParam("job") JobId job, InputStream body)
            throws IOException {
        Plea plea = Json.read(body, Plea.class);
        String reason = plea == null || plea.reason() == null ? "" : plea.reason();
        return RefusalView.of(slices.the(Appeals.class).appeal(caller.account(), job, reason));
    }

    /** What the owner says to it; may be left out. */
    record Plea(@Nullable String reason) {
        @Override
        public String toString() {
            return "Plea[]";
        }
    }

    /** A refusal as its owner sees it. */
    record RefusalView(
            String job,
            String subject,
            String rule,
            String reason,
            String state,
            String refusedAt,
            @Nullable String appealedAt,
            String plea,
            @Nullable String decidedAt,
            String answer,
            List<LookView> looks) {
        static RefusalView of(Refusal refusal) {
            return new RefusalView(
                    refusal.job().value(),
                    refusal.subject().name(),
                    refusal.rule(),
                    refusal.reason(),
                    refusal.state().name(),
                    refusal.refusedAt().toString(),
                    refusal.appealedAt().map(Instant::toString).orElse(null),
                    refusal.plea(),
                    refusal.decidedAt().map(Instant::toString).orElse(null),
                    refusal.answer(),
                    refusal.looks().stream()
                            .map(look -> new LookView(look.at().toString(), look.who(), look.reason()))
                            .toList());
        }

        @Override
        public String toString() {
            return "RefusalView[" + job + "]";
        }
    }

    /** Somebody of the house has seen the words. */
    record LookView(String at, String who, String reason) {}
}

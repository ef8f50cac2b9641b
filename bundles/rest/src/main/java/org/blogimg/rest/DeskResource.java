package org.blogimg.rest;

import java.time.Duration;
import java.util.List;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.blogimg.accounts.Caller;
import org.blogimg.api.JobId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Offer;
import org.blogimg.studio.Desk;
import org.jspecify.annotations.Nullable;

/** Who can draw, and what was sent to whom. */
@Path("v1")
public final class DeskResource {
    private final Slices slices;

    DeskResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/providers")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.SIGNED_IN)
    public Items<ProviderView> providers() {
        return new Items<>(
                slices.the(Broker.class).offers().stream().map(ProviderView::of).toList(), null);
    }

    @GET
    @Path("/jobs/{job}/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public IllustrationView.ExplanationView explain(@Context Caller caller, @PathParam("job") JobId job) {
        return IllustrationView.ExplanationView.of(
                slices.the(Desk.class).explain(caller.account(), job).orElseThrow());
    }

    /** Before anything is ordered. */
    @GET
    @Path("/posts/{post}/plan/shots/{shot}/outgoing")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public OutgoingView outgoing(
            @Context Caller caller, @PathParam("post") PostId post, @PathParam("shot") ShotId shot) {
        return OutgoingView.of(slices.the(Desk.class).outgoing(caller.account(), post, shot));
    }

    /**
     * An image provider as it declares itself, and how it does.
     *
     * @param typicalMillis null before its first picture
     */
    record ProviderView(
            String id,
            String label,
            String version,
            String source,
            long price,
            List<String> styles,
            List<String> abilities,
            List<String> hosts,
            int purgeDays,
            String purgeSource,
            String health,
            @Nullable Long typicalMillis) {
        static ProviderView of(Offer offer) {
            ProviderCard card = offer.card();
            return new ProviderView(
                    card.id().value(),
                    card.label(),
                    card.version(),
                    card.source().term(),
                    card.price().amount(),
                    card.styles(),
                    card.abilities().stream().map(Enum::name).sorted().toList(),
                    card.hosts().stream().sorted().toList(),
                    card.purge().days(),
                    card.purge().source(),
                    offer.health().name(),
                    offer.typical().map(Duration::toMillis).orElse(null));
        }
    }
}

package org.blogimg.rest;

import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

import org.blogimg.accounts.Caller;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Preferences;
import org.jspecify.annotations.Nullable;

/** What the caller has set for all posts. */
@Path("v1")
public final class SettingsResource {
    private final Slices slices;

    SettingsResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/me/settings")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.SIGNED_IN)
    public Settings settings(@Context Caller caller) {
        return new Settings(slices.the(Preferences.class)
                .of(caller.account())
                .map(ProviderId::value)
                .orElse(null));
    }

    @PUT
    @Path("/me/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.SIGNED_IN)
    public Settings set(@Context Caller caller, Settings settings) {
        slices.the(Preferences.class)
                .set(
                        caller.account(),
                        Optional.ofNullable(settings.imageProvider()).map(this::offered));
        return settings;
    }

    private ProviderId offered(String id) {
        return slices.the(Broker.class).offers().stream()
                .map(offer -> offer.card().id())
                .filter(each -> each.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        "imageProvider", "is not the id of a provider that is there; see /providers"));
    }

    /** @param imageProvider who draws where a post names nobody; null for the house's choice */
    record Settings(@Nullable String imageProvider) {}
}

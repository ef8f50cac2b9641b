package org.blogimg.rest;

import java.util.List;
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
import org.blogimg.studio.PrivateWords;
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
        List<String> hide = slices.the(PrivateWords.class).of(caller.account());
        return new Settings(
                slices.the(Preferences.class)
                        .of(caller.account())
                        .map(ProviderId::value)
                        .orElse(null),
                hide.isEmpty() ? null : hide);
    }

    @PUT
    @Path("/me/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.SIGNED_IN)
    public Settings set(@Context Caller caller, Settings settings) {
        Optional<ProviderId> provider =
                Optional.ofNullable(settings.imageProvider()).map(this::offered);
        Optional.ofNullable(settings.hide())
                .ifPresent(hide -> slices.the(PrivateWords.class).set(caller.account(), hide));
        slices.the(Preferences.class).set(caller.account(), provider);
        return settings(caller);
    }

    private ProviderId offered(String id) {
        return slices.the(Broker.class).offers().stream()
                .map(offer -> offer.card().id())
                .filter(each -> each.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(
                        "imageProvider", "is not the id of a provider that is there; see /providers"));
    }

    /**
     * @param imageProvider who draws where a post names nobody; null for the house's choice
     * @param hide what never leaves the house; null leaves it as it was
     */
    record Settings(@Nullable String imageProvider, @Nullable List<String> hide) {
        @Override
        public String toString() {
            return "Settings[" + imageProvider + ", " + (hide == null ? 0 : hide.size()) + " to hide]";
        }
    }
}

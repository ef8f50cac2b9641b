package org.blogimg.rest;

import java.util.Objects;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.blogimg.accounts.Caller;
import org.blogimg.api.PictureId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.UnusableInput;
import org.blogimg.studio.Changes;
import org.jspecify.annotations.Nullable;

/** Pictures changed by words. */
@Path("v1")
public final class ChangesResource {
    private static final String KEY = "Idempotency-Key";

    private final Slices slices;
    private final Purse purse;

    ChangesResource(Slices slices) {
        this.slices = slices;
        this.purse = new Purse(slices);
    }

    @POST
    @Path("/pictures/{picture}/changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response change(
            @Context Caller caller,
            @PathParam("picture") PictureId picture,
            @HeaderParam(KEY) @Nullable String key,
            Asking asking) {
        Changes changes = slices.the(Changes.class);
        Optional<ProviderId> by = Optional.ofNullable(asking.provider()).map(ChangesResource::id);
        long price = changes.painter(caller.account(), picture, by).price().amount();
        Changes.Change change = new Changes.Change(Objects.requireNonNullElse(asking.words(), ""), by);
        purse.one(caller, price);
        return IllustrationsResource.ordered(changes.order(caller.account(), picture, change, Asked.key(key)));
    }

    private static ProviderId id(String text) {
        try {
            return new ProviderId(text);
        } catch (IllegalArgumentException none) {
            throw new UnusableInput("provider", "is no id of a provider; see /providers");
        }
    }

    /**
     * What is asked for.
     *
     * @param words what is to be different
     * @param provider who is to make it; null for the one who is chosen among those that can
     */
    record Asking(@Nullable String words, @Nullable String provider) {
        @Override
        public String toString() {
            return "Asking[]";
        }
    }
}

package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.blogimg.accounts.Caller;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.UnusableInput;
import org.blogimg.api.text.Wish;
import org.blogimg.posts.Brief;
import org.blogimg.posts.Plans;
import org.blogimg.posts.ShotEdit;
import org.jspecify.annotations.Nullable;

/** The plan of a post. */
@Path("v1")
public final class PlansResource {
    private final Slices slices;

    PlansResource(Slices slices) {
        this.slices = slices;
    }

    @POST
    @Path("/posts/{post}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response draw(@Context Caller caller, @PathParam("post") PostId post, InputStream body) throws IOException {
        Wanted wanted = Json.read(body, Wanted.class);
        Brief brief = wanted == null ? Brief.OPEN : wanted.brief();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/posts/" + post + "/plan")
                .entity(PlanView.of(slices.the(Plans.class).draw(caller.account(), post, brief)))
                .build();
    }

    @GET
    @Path("/posts/{post}/plan")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public PlanView current(@Context Caller caller, @PathParam("post") PostId post) {
        return PlanView.of(
                slices.the(Plans.class).current(caller.account(), post).orElseThrow());
    }

    @PATCH
    @Path("/posts/{post}/plan/shots/{shot}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public PlanView edit(
            @Context Caller caller, @PathParam("post") PostId post, @PathParam("shot") ShotId shot, Edited edited) {
        return PlanView.of(slices.the(Plans.class).edit(caller.account(), post, shot, edited.edit()));
    }

    /** What is asked of a plan; all may be left out. */
    record Wanted(
            @Nullable Integer pictures,
            @Nullable Boolean socialCard,
            @Nullable String style,
            @Nullable String provider) {
        Brief brief() {
            return new Brief(
                    wish(),
                    Optional.ofNullable(style),
                    Optional.ofNullable(provider).map(Wanted::id));
        }

        private Wish wish() {
            if (pictures != null && (pictures < 0 || pictures > 40)) {
                throw new UnusableInput("pictures", "must be 0 to 40, or be left out");
            }
            return new Wish(pictures == null ? -1 : pictures, socialCard == null || socialCard);
        }

        private static ProviderId id(String provider) {
            try {
                return new ProviderId(provider);
            } catch (IllegalArgumentException noId) {
                throw new UnusableInput("provider", "is not the id of a provider; see /api/v1/providers");
            }
        }
    }

    /** New words for a shot; what is left out stays. */
    record Edited(
            @Nullable String prompt,
            @Nullable String without,
            @Nullable String altText,
            @Nullable String caption,
            @Nullable Boolean wanted) {
        ShotEdit edit() {
            return new ShotEdit(
                    Optional.ofNullable(prompt),
                    Optional.ofNullable(without),
                    Optional.ofNullable(altText),
                    Optional.ofNullable(caption),
                    Optional.ofNullable(wanted));
        }

        @Override
        public String toString() {
            return "Edited[]";
        }
    }
}

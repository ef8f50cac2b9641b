package org.blogimg.rest;

import java.io.IOException;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.blogimg.accounts.Caller;
import org.blogimg.api.IllustrationId;
import org.blogimg.api.PostId;
import org.blogimg.api.ShotId;
import org.blogimg.studio.Illustration;
import org.blogimg.studio.Illustrations;
import org.jspecify.annotations.Nullable;

/** Orders for pictures, and what becomes of them. */
@Path("v1")
public final class IllustrationsResource {
    private static final String KEY = "Idempotency-Key";

    private final Slices slices;
    private final EventStreams streams;
    private final Purse purse;

    IllustrationsResource(Slices slices, EventStreams streams) {
        this.slices = slices;
        this.streams = streams;
        this.purse = new Purse(slices);
    }

    @POST
    @Path("/posts/{post}/illustrations")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response start(
            @Context Caller caller, @PathParam("post") PostId post, @HeaderParam(KEY) @Nullable String key) {
        purse.order(caller, post);
        return ordered(slices.the(Illustrations.class).start(caller.account(), post, Asked.key(key)));
    }

    @POST
    @Path("/posts/{post}/plan/shots/{shot}/pictures")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response redraw(
            @Context Caller caller,
            @PathParam("post") PostId post,
            @PathParam("shot") ShotId shot,
            @HeaderParam(KEY) @Nullable String key) {
        purse.variant(caller, post);
        return ordered(slices.the(Illustrations.class).redraw(caller.account(), post, shot, Asked.key(key)));
    }

    static Response ordered(Illustration illustration) {
        return Response.status(Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/api/v1/illustrations/" + illustration.id())
                .entity(IllustrationView.of(illustration))
                .build();
    }

    @GET
    @Path("/posts/{post}/illustration")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public IllustrationView latest(@Context Caller caller, @PathParam("post") PostId post) {
        return IllustrationView.of(
                slices.the(Illustrations.class).latest(caller.account(), post).orElseThrow());
    }

    @GET
    @Path("/illustrations/{illustration}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public IllustrationView get(@Context Caller caller, @PathParam("illustration") IllustrationId illustration) {
        return IllustrationView.of(slices.the(Illustrations.class)
                .find(caller.account(), illustration)
                .orElseThrow());
    }

    @DELETE
    @Path("/illustrations/{illustration}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public IllustrationView cancel(@Context Caller caller, @PathParam("illustration") IllustrationId illustration) {
        return IllustrationView.of(slices.the(Illustrations.class).cancel(caller.account(), illustration));
    }

    /** Suspends the request; the stream writes by itself and ends it. */
    @GET
    @Path("/illustrations/{illustration}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Access.Who.CONTENT)
    public void events(
            @Context Caller caller,
            @PathParam("illustration") IllustrationId illustration,
            @Suspended AsyncResponse answer,
            @Context HttpServletRequest request)
            throws IOException {
        Illustration present = slices.the(Illustrations.class)
                .find(caller.account(), illustration)
                .orElseThrow();
        streams.open(caller.account(), present, request.getAsyncContext());
    }
}

package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import org.blogimg.accounts.Caller;
import org.blogimg.api.Content;
import org.blogimg.api.PictureId;
import org.blogimg.api.UnusableInput;
import org.blogimg.posts.Page;
import org.blogimg.studio.Library;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;
import org.jspecify.annotations.Nullable;

/** The library of pictures. */
@Path("v1")
public final class PicturesResource {
    private final Slices slices;
    private final Uploads uploads = new Uploads();

    PicturesResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/pictures")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response list(
            @Context Caller caller,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo at) {
        Page page = Asked.page(limit, after);
        List<PictureView> pictures = slices.the(Library.class).list(caller.account(), page).stream()
                .map(PictureView::of)
                .toList();
        return Items.page(pictures, page, PictureView::id, at);
    }

    @POST
    @Path("/pictures")
    @Consumes("image/*")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    @BodyLimit(BodyLimit.PICTURE)
    public Response upload(
            @Context Caller caller, @QueryParam("altText") @DefaultValue("") String altText, InputStream body)
            throws IOException {
        Library library = slices.the(Library.class);
        Picture picture = uploads.one(() ->
                library.upload(caller.account(), Content.of(body.readAllBytes()), Asked.name("altText", altText)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/pictures/" + picture.id())
                .entity(PictureView.of(picture))
                .build();
    }

    @GET
    @Path("/pictures/{picture}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public PictureView get(@Context Caller caller, @PathParam("picture") PictureId picture) {
        return PictureView.of(
                slices.the(Library.class).find(caller.account(), picture).orElseThrow());
    }

    @GET
    @Path("/pictures/{picture}/content")
    @Produces("image/*")
    @Access(Access.Who.CONTENT)
    public Response content(
            @Context Caller caller,
            @PathParam("picture") PictureId picture,
            @QueryParam("width") @DefaultValue("0") String width,
            @Context UriInfo at,
            @Context HttpHeaders asked) {
        int pixels = Asked.number("width", width);
        if (pixels < 0 || pixels > 20_000) {
            throw new UnusableInput("width", "must be 0 to 20000");
        }
        PictureBytes bytes = slices.the(Library.class)
                .bytes(caller.account(), picture, pixels)
                .orElseThrow();
        return new PictureAnswer(picture, bytes, at.getQueryParameters().containsKey("download")).to(asked);
    }

    @PUT
    @Path("/pictures/{picture}/saved")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public PictureView save(@Context Caller caller, @PathParam("picture") PictureId picture, Saved saved) {
        if (saved.saved() == null) {
            throw new UnusableInput("saved", "must be true or false");
        }
        return PictureView.of(slices.the(Library.class).save(caller.account(), picture, saved.saved()));
    }

    @DELETE
    @Path("/pictures/{picture}")
    @Access(Access.Who.CONTENT)
    public Response delete(@Context Caller caller, @PathParam("picture") PictureId picture) {
        if (!slices.the(Library.class).delete(caller.account(), picture)) {
            throw new NoSuchElementException();
        }
        return Response.noContent().build();
    }

    /** Whether a picture is kept. */
    record Saved(@Nullable Boolean saved) {}
}

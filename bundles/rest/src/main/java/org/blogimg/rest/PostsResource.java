package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
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
import org.blogimg.api.PostId;
import org.blogimg.api.text.Format;
import org.blogimg.posts.NewPost;
import org.blogimg.posts.Page;
import org.blogimg.posts.Post;
import org.blogimg.posts.Posts;
import org.jspecify.annotations.Nullable;

/** Posts. */
@Path("v1")
public final class PostsResource {
    private final Slices slices;

    PostsResource(Slices slices) {
        this.slices = slices;
    }

    @POST
    @Path("/posts")
    @Consumes({"text/markdown", "text/html", "text/plain"})
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    @BodyLimit(BodyLimit.POST)
    public Response add(
            @Context Caller caller,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            InputStream body)
            throws IOException {
        Asked.utf8(type);
        NewPost arrived = new NewPost(Content.of(body.readAllBytes()), format(type), Asked.name("name", name));
        Post post = slices.the(Posts.class).add(caller.account(), arrived);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/posts/" + post.id())
                .entity(PostView.of(post))
                .build();
    }

    private static Optional<Format> format(@Nullable String type) {
        if (type == null || type.startsWith("text/plain")) {
            return Optional.empty();
        }
        return Optional.of(type.startsWith("text/html") ? Format.HTML : Format.MARKDOWN);
    }

    @GET
    @Path("/posts")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public Response list(
            @Context Caller caller,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo at) {
        Page page = Asked.page(limit, after);
        List<PostView.Line> lines = slices.the(Posts.class).list(caller.account(), page).stream()
                .map(PostView.Line::of)
                .toList();
        return Items.page(lines, page, PostView.Line::id, at);
    }

    @GET
    @Path("/posts/{post}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.CONTENT)
    public PostView get(@Context Caller caller, @PathParam("post") PostId post) {
        return PostView.of(slices.the(Posts.class).find(caller.account(), post).orElseThrow());
    }

    @DELETE
    @Path("/posts/{post}")
    @Access(Access.Who.CONTENT)
    public Response delete(@Context Caller caller, @PathParam("post") PostId post) {
        if (!slices.the(Posts.class).delete(caller.account(), post)) {
            throw new NoSuchElementException();
        }
        return Response.noContent().build();
    }
}

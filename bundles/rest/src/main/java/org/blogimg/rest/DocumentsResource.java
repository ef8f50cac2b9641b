package org.blogimg.rest;

import java.util.Optional;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

import org.blogimg.accounts.Caller;
import org.blogimg.api.PostId;
import org.blogimg.api.UnusableInput;
import org.blogimg.posts.Post;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Documents;

/** The illustrated post, as a text or as everything in a zip. */
@Path("v1")
public final class DocumentsResource {
    private final Slices slices;

    DocumentsResource(Slices slices) {
        this.slices = slices;
    }

    @GET
    @Path("/posts/{post}/document")
    @Produces({"text/markdown", "text/html"})
    @Access(Access.Who.CONTENT)
    public Response document(
            @Context Caller caller,
            @PathParam("post") PostId post,
            @QueryParam("format") @DefaultValue("markdown") String format) {
        return switch (format) {
            case "markdown" -> text(
                    slices.the(Documents.class).markdown(caller.account(), post), "text/markdown", "index.md");
            case "html" -> text(slices.the(Documents.class).html(caller.account(), post), "text/html", "index.html");
            default -> throw new UnusableInput("format", "must be markdown or html");
        };
    }

    /** The owner's own markup: handed over as a file, and without any right where a browser shows it all the same. */
    private static Response text(String text, String type, String name) {
        return Response.ok(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), type + ";charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .build();
    }

    @GET
    @Path("/posts/{post}/archive")
    @Produces("application/zip")
    @Access(Access.Who.CONTENT)
    public Response archive(@Context Caller caller, @PathParam("post") PostId post) {
        Optional<Post> found = slices.the(Posts.class).find(caller.account(), post);
        String name = found.map(Post::name).orElseThrow();
        Documents documents = slices.the(Documents.class);
        StreamingOutput zip = out -> documents.archive(caller.account(), post, out);
        return Response.ok(zip)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.attachment((name.isBlank() ? "post" : name) + ".zip"))
                .build();
    }
}

package org.blogimg.rest;

import java.util.List;
import java.util.function.Function;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;

import org.blogimg.posts.Page;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} for the next part; null at the end
 */
record Items<T>(List<T> items, @Nullable String next) {
    /** One page, with the link to the next where this one is full. */
    static <T> Response page(List<T> items, Page page, Function<T, String> id, UriInfo at) {
        String next = items.size() < page.limit() ? null : id.apply(items.get(items.size() - 1));
        Response.ResponseBuilder answer = Response.ok(new Items<>(items, next));
        if (next != null) {
            String target = "/api/" + at.getPath() + "?limit=" + page.limit() + "&after=" + next;
            answer.header(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"");
        }
        return answer.build();
    }
}

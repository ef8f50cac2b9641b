package org.blogimg.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

import org.blogimg.api.Content;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Rings;
import org.blogimg.studio.Doorbell;

/**
 * Where far providers ring. Whoever rings is a stranger until the provider has looked at the signature, and is told the same
 * whether he was known or not. The body is handed on as it came: nothing here reads it or writes it anywhere.
 */
@Path("v1")
public final class RingsResource {
    private static final String PROVIDER = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";
    private static final int LONGEST_WORK = 200;

    private final Slices slices;
    private final Pace pace;

    RingsResource(Slices slices, Pace pace) {
        this.slices = slices;
        this.pace = pace;
    }

    @POST
    @Path("/rings")
    @Consumes("*/*")
    @Access(Access.Who.ANYONE)
    @BodyLimit(BodyLimit.RING)
    public Response ring(
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("work") @DefaultValue("") String work,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        if (!pace.allows()) {
            throw new Refused(
                    Trouble.TOO_MANY_RINGS, "More rings than are listened to.", Map.of(HttpHeaders.RETRY_AFTER, "2"));
        }
        byte[] bytes = body.readAllBytes();
        if (provider.matches(PROVIDER) && work.length() <= LONGEST_WORK) {
            slices.the(Doorbell.class)
                    .ring(new ProviderId(provider), new Rings.Ring(work, lowerCase(headers), Content.of(bytes)));
        }
        return Response.noContent().build();
    }

    private static Map<String, String> lowerCase(HttpHeaders headers) {
        return headers.getRequestHeaders().entrySet().stream()
                .filter(header -> !header.getValue().isEmpty())
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> header.getValue().get(0),
                        (first, second) -> first));
    }
}

package org.blogimg.rest;

import java.util.List;
import java.util.Optional;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import org.blogimg.accounts.Accounts;
import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Session;
import org.blogimg.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Signing in by the one-time link, out again, and who is signed in. */
@Path("v1")
public final class SessionResource {
    private final Slices slices;

    SessionResource(Slices slices) {
        this.slices = slices;
    }

    @POST
    @Path("/session")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.ANYONE)
    public Response signIn(SignIn signIn, @Context HttpServletRequest request) {
        Session session = Optional.ofNullable(signIn.secret())
                .flatMap(secret -> slices.the(Accounts.class).redeem(secret))
                .orElseThrow(() -> new Refused(
                        Trouble.UNAUTHORIZED, "This link was used or is too old. Make a new one: blogimg:sign-in."));
        return Response.ok(me(session.caller()))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.begin(request, session.secret(), session.endsAt()))
                .build();
    }

    @DELETE
    @Path("/session")
    @Access(Access.Who.SIGNED_IN)
    public Response signOut(@Context HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(SessionCookie.name(request))) {
                slices.the(Accounts.class).signOut(cookie.getValue());
            }
        }
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.end(request))
                .build();
    }

    @GET
    @Path("/me")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Access.Who.SIGNED_IN)
    public Me me(@Context Caller caller) {
        return new Me(
                caller.account().value(),
                caller.roles().stream().map(Enum::name).sorted().toList(),
                slices.the(Ledger.class).balance(caller.account()).amount());
    }

    /** The secret of the link. */
    record SignIn(@Nullable String secret) {
        @Override
        public String toString() {
            return "SignIn[]";
        }
    }

    /** Who calls. */
    record Me(String account, List<String> roles, long credits) {}
}

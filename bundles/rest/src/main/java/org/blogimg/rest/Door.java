package org.blogimg.rest;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.Cookie;
import javax.ws.rs.core.HttpHeaders;

import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.blogimg.accounts.Accounts;
import org.blogimg.accounts.Caller;
import org.blogimg.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one resource method: who calls, may they, and is the body short enough. Runs after the method is found
 * and before a byte of the body is read.
 *
 * @param access empty for a method that says nothing: it answers nobody
 */
record Door(Slices slices, Optional<Access.Who> access, long limit, String template) implements ContainerRequestFilter {
    static final String SIGN_IN = "Sign in by the link, or send the token as Authorization: Bearer.";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String BEARER = "Bearer ";

    @Override
    public void filter(ContainerRequestContext request) {
        Message message = JAXRSUtils.getCurrentMessage();
        HttpServletRequest servlet =
                (HttpServletRequest) Objects.requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST));
        servlet.setAttribute(AccessLog.TEMPLATE, template);
        Caller caller = admit(request, servlet);
        if (caller != null) {
            message.put(Caller.class, caller);
        }
        if (request.getLength() > limit || servlet.getContentLengthLong() > limit) {
            request.setEntityStream(InputStream.nullInputStream());
            throw CappedBody.tooLarge(limit);
        }
        request.setEntityStream(new CappedBody(request.getEntityStream(), limit));
    }

    private @Nullable Caller admit(ContainerRequestContext request, HttpServletRequest servlet) {
        Access.Who who = access.orElseThrow(() -> new Refused(Trouble.FORBIDDEN, "Nobody may call this."));
        if (who == Access.Who.ANYONE) {
            return null;
        }
        Caller caller = caller(request, servlet).orElseThrow(() -> new Refused(Trouble.UNAUTHORIZED, SIGN_IN));
        if (who == Access.Who.CONTENT
                && !caller.roles().contains(Role.OWNER)
                && !caller.roles().contains(Role.MEMBER)) {
            throw new Refused(Trouble.FORBIDDEN, "This role sees no content.");
        }
        return caller;
    }

    private Optional<Caller> caller(ContainerRequestContext request, HttpServletRequest servlet) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? slices.the(Accounts.class)
                            .byToken(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        Cookie cookie = request.getCookies().get(SessionCookie.name(servlet));
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        Optional<Caller> caller = slices.the(Accounts.class).bySession(cookie.getValue());
        if (caller.isPresent() && !READING.contains(request.getMethod())) {
            checkOwnPage(request, servlet);
        }
        return caller;
    }

    /** A browser sends the cookie along by itself, the header only where our own page says so. */
    private static void checkOwnPage(ContainerRequestContext request, HttpServletRequest servlet) {
        String origin = request.getHeaderString("Origin");
        boolean foreign = origin != null && !origin.endsWith("://" + servlet.getHeader(HttpHeaders.HOST));
        if (foreign || !"1".equals(request.getHeaderString("X-BlogImg"))) {
            throw new Refused(
                    Trouble.FORBIDDEN, "A change by cookie needs the header X-BlogImg: 1, from our own page.");
        }
    }
}

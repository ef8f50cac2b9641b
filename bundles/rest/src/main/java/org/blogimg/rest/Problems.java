package org.blogimg.rest;

import java.nio.channels.ClosedChannelException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.UnusableInput;
import org.blogimg.moderation.NoAppeal;
import org.blogimg.studio.Busy;
import org.blogimg.studio.Conflict;
import org.blogimg.studio.Gone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into a problem. No class name, no stack trace and no input leaves with it. */
public class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String NOT_HERE = "There is no such thing here.";

    private static final Set<Trouble> BEFORE_THE_DOOR =
            Set.of(Trouble.METHOD_NOT_ALLOWED, Trouble.NOT_ACCEPTABLE, Trouble.UNSUPPORTED_MEDIA_TYPE);

    /** Addresses that a stranger may call. */
    private static final Set<String> OPEN = Set.of("/session", "/health", "/openapi.json", "/rings");

    private final Allowed allowed;

    Problems(Allowed allowed) {
        this.allowed = allowed;
    }

    /** JAX-RS picks a mapper by the nearest type, and CXF has one of its own for this type. */
    public static final class OfJaxRs implements ExceptionMapper<WebApplicationException> {
        private final Problems problems;

        OfJaxRs(Problems problems) {
            this.problems = problems;
        }

        @Override
        public Response toResponse(WebApplicationException thrown) {
            return problems.toResponse(thrown);
        }
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refused refused) {
            Response answer = answer(refused.trouble(), refused.getMessage(), refused.field(), null);
            refused.headers().forEach((name, value) -> answer.getHeaders().putSingle(name, value));
            return answer;
        }
        if (thrown instanceof UnusableInput unusable) {
            return answer(Trouble.UNUSABLE_INPUT, sentence(unusable), unusable.field(), null);
        }
        if (thrown instanceof NoSuchElementException) {
            return answer(Trouble.NOT_FOUND, NOT_HERE, null, null);
        }
        if (thrown instanceof Gone gone) {
            return answer(Trouble.GONE, gone.getMessage() + " on " + gone.since() + ".", null, null);
        }
        if (thrown instanceof Conflict conflict) {
            return answer(Trouble.CONFLICT, conflict.getMessage(), null, null);
        }
        if (thrown instanceof NoAppeal none) {
            return answer(Trouble.CONFLICT, none.getMessage(), null, null);
        }
        if (thrown instanceof NotReady notReady) {
            return answer(Trouble.STARTING, notReady.getMessage(), null, 2L);
        }
        Optional<String> full = FullDisk.behind(thrown);
        if (full.isPresent()) {
            LOG.error("Request {} failed: the disk of the data folder is full", requestId());
            return answer(Trouble.DISK_FULL, full.get(), null, FullDisk.WAIT);
        }
        if (thrown instanceof Busy busy) {
            return answer(
                    Trouble.BUSY, busy.getMessage(), null, busy.retryAfter().toSeconds());
        }
        if (thrown instanceof PlugFailure failure) {
            return ofPlug(failure);
        }
        return thrown instanceof WebApplicationException web ? ofStatus(web) : unexpected(thrown);
    }

    private static Response ofPlug(PlugFailure failure) {
        Long wait = failure.retryAfter().map(java.time.Duration::toSeconds).orElse(5L);
        return switch (failure.kind()) {
            case ABSENT -> answer(Trouble.NO_PLUG_IN, failure.getMessage(), null, wait);
            case RETRY -> answer(Trouble.PLUG_IN_FAILED, failure.getMessage(), null, wait);
            case PERMANENT, UNKNOWN -> answer(Trouble.PLUG_IN_FAILED, failure.getMessage(), null, null);
        };
    }

    private Response ofStatus(WebApplicationException thrown) {
        Trouble trouble = Trouble.of(thrown.getResponse().getStatus());
        if (trouble == Trouble.INTERNAL) {
            return unexpected(thrown);
        }
        if (BEFORE_THE_DOOR.contains(trouble) && stranger()) {
            return answer(Trouble.UNAUTHORIZED, Door.SIGN_IN, null, null);
        }
        Response answer = answer(trouble, detail(trouble), null, null);
        if (trouble == Trouble.METHOD_NOT_ALLOWED) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allowed.at(path()));
        }
        return answer;
    }

    /** Where no method fits, nobody has asked yet who calls; a stranger is told nothing of what would fit. */
    private static boolean stranger() {
        return request()
                .filter(request -> !OPEN.contains(path())
                        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        && request.getHeader(HttpHeaders.COOKIE) == null)
                .isPresent();
    }

    private static String detail(Trouble trouble) {
        return switch (trouble) {
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            case NOT_ACCEPTABLE -> "This address does not give any of the media types asked for.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take this Content-Type.";
            case UNUSABLE_INPUT -> "The request cannot be read.";
            default -> NOT_HERE;
        };
    }

    private static Response unexpected(Throwable thrown) {
        if (readerLeft(thrown)) {
            LOG.debug("Request {}: the reader left", requestId());
        } else {
            LOG.error("Request {} failed: {}", requestId(), Frames.of(thrown));
        }
        return answer(Trouble.INTERNAL, "The log knows more under this request's id.", null, null);
    }

    /** The server's own exception has no public type that is the same in all servers. */
    private static boolean readerLeft(Throwable thrown) {
        return thrown instanceof ClosedChannelException
                || thrown.getClass().getSimpleName().equals("EofException");
    }

    private static Response answer(
            Trouble trouble, @Nullable String detail, @Nullable String field, @Nullable Long retryAfter) {
        Problem problem = Problem.of(trouble, detail == null ? trouble.title() : detail, field, requestId());
        Response.ResponseBuilder answer =
                Response.status(trouble.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        if (trouble == Trouble.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"blogimg\"");
        }
        if (trouble == Trouble.TOO_LARGE) {
            answer.header("Connection", "close");
        }
        return answer.build();
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(JAXRSUtils.getCurrentMessage()).map(Problems::servletRequest);
    }

    private static String path() {
        return request().map(HttpServletRequest::getPathInfo).orElse("");
    }

    private static String requestId() {
        return request()
                .map(request -> request.getAttribute(RequestIds.ATTRIBUTE))
                .map(Object::toString)
                .orElse("-");
    }

    private static @Nullable HttpServletRequest servletRequest(Message message) {
        return (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    }

    /** A mend is a sentence of its own ("The post is empty.") or goes on from the field ("must be 1 to 200"). */
    private static String sentence(UnusableInput unusable) {
        String mend = String.valueOf(unusable.getMessage());
        return Character.isLowerCase(mend.codePointAt(0)) ? unusable.field() + " " + mend : mend;
    }
}

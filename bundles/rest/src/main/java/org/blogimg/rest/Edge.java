package org.blogimg.rest;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The first filter, over every servlet. Refuses what no servlet should see, before anything reads the body: Jetty 9.4
 * takes a smuggled second request out of a chunk extension, so a request with Transfer-Encoding ends its connection.
 */
@Component(
        service = Filter.class,
        configurationPid = "org.blogimg.rest",
        property = {
            "osgi.http.whiteboard.filter.name=blogimg-edge",
            "osgi.http.whiteboard.filter.pattern=/*",
            "osgi.http.whiteboard.filter.asyncSupported:Boolean=true",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)",
            "service.ranking:Integer=2147483647"
        })
@Designate(ocd = Edge.Config.class)
public final class Edge implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cache-Control", "no-store");

    private final Hosts hosts;

    /** What the edge can be told. */
    @ObjectClassDefinition(name = "BlogImg: HTTP edge")
    public @interface Config {
        @AttributeDefinition(
                description = "Names, comma-separated, that the house answers to beside 127.0.0.1, localhost and [::1];"
                        + " with a port (blog.example.org:8443) or without")
        String allowed__hosts() default "";
    }

    @Activate
    public Edge(Config config) {
        this(Hosts.of(config.allowed__hosts()));
    }

    Edge(Hosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public void init(FilterConfig config) {
        // configured by OSGi
    }

    @Override
    public void destroy() {
        // holds nothing
    }

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain) throws IOException {
        HttpServletRequest request = (HttpServletRequest) in;
        CountedResponse response = new CountedResponse(request, (HttpServletResponse) out);
        long began = System.nanoTime();
        String id = RequestIds.next();
        request.setAttribute(RequestIds.ATTRIBUTE, id);
        HEADERS.forEach(response::setHeader);
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        try {
            Refused refused = refusal(request, response);
            if (refused == null) {
                chain.doFilter(request, response);
            } else {
                write(response, refused.trouble(), String.valueOf(refused.getMessage()), id);
            }
        } catch (ServletException | RuntimeException failed) {
            broken(failed, response, id);
        } finally {
            AccessLog.after(request, response, began);
            MDC.remove("request");
        }
    }

    private @Nullable Refused refusal(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Transfer-Encoding") != null) {
            response.setHeader("Connection", "close");
            return new Refused(Trouble.LENGTH_REQUIRED, "Send a Content-Length, no Transfer-Encoding.");
        }
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
            return new Refused(Trouble.METHOD_NOT_ALLOWED, "This method is not known here.");
        }
        if (!hosts.answerTo(request.getHeader("Host"), request.getLocalPort())) {
            return new Refused(Trouble.MISDIRECTED, "This house does not answer to that name; see allowed_hosts.");
        }
        if (request.getContentLengthLong() > BodyLimit.PICTURE) {
            response.setHeader("Connection", "close");
            return CappedBody.tooLarge(BodyLimit.PICTURE);
        }
        return null;
    }

    /** A half-sent answer must not end as if it were whole: the exception goes on, and the server breaks it off. */
    private static void broken(Exception failed, HttpServletResponse response, String id) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("an answer broke off");
        }
        LOG.error("Request {} failed: {}", id, Frames.of(failed));
        response.resetBuffer();
        write(response, Trouble.INTERNAL, "The log knows more under this request's id.", id);
    }

    private static void write(HttpServletResponse response, Trouble trouble, String detail, String id)
            throws IOException {
        byte[] problem = Json.bytes(Problem.of(trouble, detail, null, id));
        response.setStatus(trouble.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}

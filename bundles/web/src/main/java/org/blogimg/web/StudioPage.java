package org.blogimg.web;

import java.io.IOException;
import java.util.Optional;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Serves the files of the page and nothing else. It stands at {@code /}, so that every address nobody else answers is
 * refused here, with the same headers as a file.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=blogimg-page",
            "osgi.http.whiteboard.servlet.pattern=/",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class StudioPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageFiles files;

    @Activate
    public StudioPage() {
        this(PageFiles.built());
    }

    StudioPage(PageFiles files) {
        this.files = files;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageHeaders.set(response, request.isSecure());
        boolean head = "HEAD".equals(request.getMethod());
        if (!head && !"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<PageFile> file = files.at(path(request));
        if (file.isEmpty()) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(file.get(), request, response, head);
    }

    /** The path as it was sent: nothing is decoded, so no spelling of a name but the plain one leads anywhere. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static void send(PageFile file, HttpServletRequest request, HttpServletResponse response, boolean head)
            throws IOException {
        boolean zipped = file.zipped() && AcceptedEncodings.of(request).gzip();
        String tag = file.tag(zipped);
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Cache-Control", file.cacheControl());
        if (knows(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = file.bytes(zipped);
        response.setContentType(file.mediaType());
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!head) {
            response.getOutputStream().write(bytes);
        }
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        if (known == null) {
            return false;
        }
        for (String each : known.split(",")) {
            String bare = each.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        byte[] words = PageFile.utf8(status == HttpServletResponse.SC_NOT_FOUND ? "Not found\n" : "Not allowed\n");
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
    }
}

package org.blogimg.rest;

import java.io.IOException;
import java.io.PrintWriter;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

/** Counts the bytes of an answer for the access log. */
final class CountedResponse extends HttpServletResponseWrapper {
    private static final String ATTRIBUTE = "org.blogimg.rest.response";

    private @Nullable Counted counted;

    CountedResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** CXF suspends a request without what filters put around its answer; what goes on in it shall count as well. */
    static HttpServletResponse of(AsyncContext suspended) {
        return suspended.getRequest().getAttribute(ATTRIBUTE) instanceof CountedResponse known
                ? known
                : (HttpServletResponse) suspended.getResponse();
    }

    long bytes() {
        return counted == null ? 0 : counted.bytes;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getOutputStream());
        }
        return counted;
    }

    /** CXF says a length of 0 for every answer without a body; beside 304 that would be said of the picture. */
    @Override
    public void setHeader(String name, String value) {
        if (getStatus() != SC_NOT_MODIFIED || !name.equalsIgnoreCase("Content-Length")) {
            super.setHeader(name, value);
        }
    }

    /** Nothing here writes text; what does is not counted. */
    @Override
    public PrintWriter getWriter() throws IOException {
        return super.getWriter();
    }

    private static final class Counted extends ServletOutputStream {
        private final ServletOutputStream out;
        private long bytes;

        Counted(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}

package org.blogimg.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;

/**
 * One open answer of server-sent events. Holds no thread: it writes when the server says that the socket takes bytes,
 * and keeps a bounded rest for a reader who is slow. A reader who lets the rest grow, or leaves it lying for a whole
 * heartbeat, is dropped; he comes again and is told the present state.
 */
final class EventStream implements WriteListener {
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final int mostWaiting;
    private final Runnable whenClosed;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean started;
    private boolean unflushed;
    private boolean last;
    private boolean closed;
    private boolean stalled;
    private int waitingBytes;

    /** @param whenClosed runs once, at the end, whoever ends it */
    EventStream(AsyncContext context, int mostWaiting, Runnable whenClosed) throws IOException {
        this.context = context;
        this.mostWaiting = mostWaiting;
        this.whenClosed = whenClosed;
        HttpServletResponse response = CountedResponse.of(context);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream;charset=UTF-8");
        // A proxy in front must not collect the events.
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
    }

    /** The server tells from now on when it takes bytes. */
    void begin() {
        context.setTimeout(0);
        out.setWriteListener(this);
    }

    void event(String name, int id, Object data) {
        String text = "event: " + name + "\nid: " + id + "\ndata: "
                + new String(Json.bytes(data), StandardCharsets.UTF_8) + "\n\n";
        send(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** A line that says nothing: it keeps proxies awake and finds readers who have left. */
    void heartbeat() {
        boolean slow;
        synchronized (this) {
            slow = stalled && !waiting.isEmpty();
            stalled = !waiting.isEmpty();
        }
        if (slow) {
            close();
        } else {
            send(":\n\n".getBytes(StandardCharsets.UTF_8), false);
        }
    }

    /** Ends the answer after what still waits. */
    void end() {
        send(new byte[0], true);
    }

    private void send(byte[] bytes, boolean thenEnd) {
        boolean full;
        synchronized (this) {
            waiting.add(bytes);
            waitingBytes += bytes.length;
            last |= thenEnd;
            full = waitingBytes > mostWaiting;
        }
        if (full) {
            close();
        } else {
            drain();
        }
    }

    private void drain() {
        boolean done;
        try {
            done = writeWhatGoes();
        } catch (IOException | IllegalStateException left) {
            done = true;
        }
        if (done) {
            close();
        }
    }

    /** @return whether all is said */
    private synchronized boolean writeWhatGoes() throws IOException {
        while (started && !closed && out.isReady()) {
            byte[] next = waiting.poll();
            if (next != null) {
                waitingBytes -= next.length;
                out.write(next);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else {
                return last;
            }
        }
        return false;
    }

    /** Ends the answer now. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        try {
            context.complete();
        } catch (IllegalStateException ended) {
            // The server ended it first, because the reader left.
            waitingBytes = 0;
        }
        whenClosed.run();
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            started = true;
        }
        drain();
    }

    @Override
    public void onError(Throwable left) {
        close();
    }
}

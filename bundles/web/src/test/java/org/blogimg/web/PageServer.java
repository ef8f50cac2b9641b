package org.blogimg.web;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** The page on the server that the product runs on, asked in plain bytes so that no client mends a path. */
final class PageServer {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    PageServer(StudioPage page) throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(page), "/");
        server.setHandler(context);
        server.start();
    }

    Answer ask(String method, String path, String... headers) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return Answer.of(socket.getInputStream().readAllBytes());
        }
    }

    void stop() throws Exception {
        server.stop();
    }

    /** An answer as it came over the wire. */
    record Answer(int status, String head, byte[] body) {
        static Answer of(byte[] wire) {
            String all = new String(wire, StandardCharsets.ISO_8859_1);
            int end = all.indexOf("\r\n\r\n");
            byte[] body = all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), body);
        }

        String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return "";
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}

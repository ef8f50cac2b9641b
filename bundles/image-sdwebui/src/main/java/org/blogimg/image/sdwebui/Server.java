package org.blogimg.image.sdwebui;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.SecretReference;
import org.blogimg.api.image.SelfTest.Check;
import org.blogimg.api.net.Body;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Outgoing;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Checks;
import org.blogimg.kit.Unusable;

/** The operator's server: its address, its HTTP basic authentication where it has one, and the line to it. */
final class Server {
    /** Of a question about another's state: none of them may hold a picture up for long. */
    static final Outgoing.Bounds QUESTION = new Outgoing.Bounds(Duration.ofSeconds(15), 4 << 20);

    /** Of the picture to begin from. */
    static final int LARGEST_EDIT = 20_000_000;

    private final String who;
    private final Access access;
    private final Line line;
    private final Optional<JobId> job;

    /** @param user empty where the server lets everybody in */
    record Access(Address address, String user, SecretReference password) {
        static Access of(String address, String user, String password) {
            String plain = user.strip();
            if (plain.indexOf(':') >= 0) {
                throw new Unusable("user", "write the name without a colon; the password's place goes into .password");
            }
            SecretReference secret = new SecretReference(password.strip());
            if (plain.isEmpty() != secret.text().isEmpty()) {
                throw new Unusable(plain.isEmpty() ? "user" : ".password", "write user and .password both, or neither");
            }
            try {
                secret.resolve();
            } catch (IllegalArgumentException unreadable) {
                throw new Unusable(".password", String.valueOf(unreadable.getMessage()));
            }
            return new Access(Address.of(address), plain, secret);
        }
    }

    Server(String who, Access access, Line line) {
        this(who, access, line, Optional.empty());
    }

    private Server(String who, Access access, Line line, Optional<JobId> job) {
        this.who = who;
        this.access = access;
        this.line = line;
        this.job = job;
    }

    /** The same, asked for this job: the list of what left the house names it. */
    Server on(Optional<JobId> other) {
        return new Server(who, access, line, other);
    }

    String who() {
        return who;
    }

    /** Asks, within the bounds of a question. */
    Answer ask(String path) {
        return send(Outgoing.get(access.address().at(path)).within(QUESTION));
    }

    Answer ask(String path, Outgoing.Bounds bounds) {
        return send(Outgoing.get(access.address().at(path)).within(bounds));
    }

    /** Asks with a query. */
    Answer ask(String path, Map<String, String> query, Outgoing.Bounds bounds) {
        return send(Outgoing.get(access.address().at(path, query)).within(bounds));
    }

    /** Sends an order, within the bounds of a question. */
    Answer tell(String path, JsonNode what) {
        return send(Outgoing.post(at(path), Body.json(what.toString())).within(QUESTION));
    }

    /** Sends an order for a job. */
    Answer order(String path, Body what, JobId job, Outgoing.Bounds bounds) {
        return send(Outgoing.post(at(path), what).within(bounds).forJob(job));
    }

    private URI at(String path) {
        return access.address().at(path);
    }

    private Answer send(Outgoing request) {
        Outgoing whole =
                request.job().isPresent() ? request : job.map(request::forJob).orElse(request);
        try (Reply reply = line.send(signed(whole))) {
            return new Answer(who, reply.status(), reply.bytes(), reply.retryAfter());
        } catch (UncheckedIOException broken) {
            Kind kind = request.method().equals("GET") ? Kind.RETRY : Kind.UNKNOWN;
            throw new PlugFailure(kind, who + " broke off", broken);
        }
    }

    /** Fails with what the status means; empty where the answer can be used. */
    static Optional<Check> unusable(String name, Answer answer) {
        return answer.fine()
                ? Optional.empty()
                : Optional.of(Checks.failed(
                        name, String.valueOf(answer.trouble(Kind.RETRY).getMessage())));
    }

    /** The password is read anew each time: it may be changed without a restart. */
    private Outgoing signed(Outgoing request) {
        if (access.user().isEmpty()) {
            return request;
        }
        try {
            String pair = access.user() + ":" + access.password().resolve();
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return request.with("Authorization", "Basic " + basic);
        } catch (IllegalArgumentException unreadable) {
            throw new PlugFailure(
                    Kind.PERMANENT, who + " is not called, see .password: " + unreadable.getMessage(), unreadable);
        }
    }
}

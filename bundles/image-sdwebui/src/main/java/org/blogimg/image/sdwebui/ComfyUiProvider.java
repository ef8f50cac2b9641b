package org.blogimg.image.sdwebui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.JobId;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.PlugFailure.Kind;
import org.blogimg.api.image.Cancels;
import org.blogimg.api.image.Finds;
import org.blogimg.api.image.Generation;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ComfyUI: work is put into its queue, asked after in its history, and the pictures are fetched from there. What is
 * fetched is deleted from the history, which holds the prompt. All that is remembered here is what is still to be deleted.
 */
final class ComfyUiProvider implements ImageProvider, SelfTest, Cancels, Finds {
    private static final Logger LOG = LoggerFactory.getLogger(ComfyUiProvider.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(3);
    private static final int MOST_LEFT = 200;

    private final ProviderCard card;
    private final Server server;
    private final Workflows workflows;
    private final Paint paint;
    private final Queue<String> leftovers = new ConcurrentLinkedQueue<>();

    ComfyUiProvider(ProviderCard card, Server server, Workflows workflows, Paint paint) {
        this.card = card;
        this.server = server;
        this.workflows = workflows;
        this.paint = paint;
    }

    @Override
    public ProviderCard card() {
        return card;
    }

    @Override
    public Generation generate(ImageRequest request) {
        Workflow workflow = workflows.forRequest(request);
        ComfyQueue queue = new ComfyQueue(server.on(Optional.of(request.job())));
        String picture =
                request.edit().map(edit -> queue.upload(edit, request.job())).orElse("");
        ObjectNode graph = workflow.with(Workflows.values(request, paint, picture));
        Ticket ticket =
                new Ticket(queue.put(graph, request.job()), seed(request), request.count(), Optional.of(request.job()));
        return new Generation.Pending(ticket.reference(), SOON);
    }

    private String seed(ImageRequest request) {
        boolean heeded = card.abilities().contains(ProviderCard.Ability.SEED);
        return heeded ? Long.toString(request.seed() & Long.MAX_VALUE) : "";
    }

    @Override
    public Generation poll(String reference) {
        Ticket ticket = Ticket.of(reference);
        ComfyQueue queue = queue(ticket);
        JsonNode entry = queue.history(ticket.id());
        if (entry.isMissingNode()) {
            ComfyQueue.Place place = queue.place(ticket.id());
            if (place != ComfyQueue.Place.NOWHERE) {
                return new Generation.Pending(reference, place == ComfyQueue.Place.RUNNING ? SOON : LATER);
            }
            // It may have moved from the one to the other between the two questions.
            entry = queue.history(ticket.id());
        }
        if (entry.isMissingNode()) {
            throw new PlugFailure(
                    Kind.PERMANENT, "ComfyUI knows nothing of this work: it was restarted, or somebody deleted it");
        }
        return finished(ticket, entry);
    }

    private ComfyQueue queue(Ticket ticket) {
        return new ComfyQueue(server.on(ticket.job()));
    }

    private Generation finished(Ticket ticket, JsonNode entry) {
        ComfyResult result = new ComfyResult(server.on(ticket.job()), outputs());
        try {
            Generation.Done done = new Generation.Done(result.pictures(ticket, entry));
            forget(ticket);
            return done;
        } catch (PlugFailure failure) {
            if (failure.kind() == Kind.PERMANENT) {
                forget(ticket);
            }
            throw failure;
        }
    }

    /** The nodes that deliver in every workflow; where one of them names none, all do. */
    private Set<String> outputs() {
        Set<String> named = new TreeSet<>();
        workflows.all().map(Workflow::outputs).forEach(named::addAll);
        return workflows.all().anyMatch(each -> each.outputs().isEmpty()) ? Set.of() : named;
    }

    /** Without a seed: the house knows the one that it sent. */
    @Override
    public Optional<Generation.Pending> find(JobId job, int count) {
        return new ComfyQueue(server.on(Optional.of(job)))
                .find(job)
                .map(id -> new Generation.Pending(new Ticket(id, "", count, Optional.of(job)).reference(), SOON));
    }

    @Override
    public void cancel(String reference) {
        Ticket ticket = Ticket.of(reference);
        ComfyQueue queue = queue(ticket);
        queue.stop(ticket.id(), queue.place(ticket.id()));
        forget(ticket);
        // What was running comes into the history only after this.
        leave(ticket.id());
    }

    /** Deletes it from the history, with what could not be deleted before. */
    private void forget(Ticket ticket) {
        leave(ticket.id());
        List<String> all = List.copyOf(leftovers);
        try {
            queue(ticket).forget(all);
            leftovers.removeAll(all);
        } catch (PlugFailure unheard) {
            LOG.warn(
                    "{} still has {} prompts in its history, to be deleted with the next: {}",
                    card.id(),
                    all.size(),
                    unheard.kind());
        }
    }

    private void leave(String id) {
        if (leftovers.size() < MOST_LEFT) {
            leftovers.add(id);
        }
    }

    @Override
    public List<Check> selfTest() {
        return new ComfyChecks(server, workflows, paint).all();
    }
}

package org.blogimg.studio.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.anonymiser.Anonymiser;
import org.blogimg.anonymiser.Departure;
import org.blogimg.anonymiser.Hidden;
import org.blogimg.api.AccountId;
import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.Broker;
import org.blogimg.moderation.Moderation;
import org.blogimg.posts.Plan;
import org.blogimg.posts.plug.PlugIns;
import org.blogimg.posts.table.StoredPlan;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Explanation;
import org.blogimg.studio.Job;
import org.blogimg.studio.Outgoing;
import org.blogimg.studio.PrivateWords;
import org.blogimg.studio.table.Records;
import org.blogimg.studio.table.Ticket;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operator's look at the work. */
@Component
public final class StudioDesk implements Desk {
    private final Records records;
    private final PlugIns plugIns;
    private final Broker broker;
    private final Moderation moderation;
    private final PrivateWords own;
    private final Anonymiser anonymiser = new Anonymiser();

    @Activate
    public StudioDesk(
            @Reference Records records,
            @Reference PlugIns plugIns,
            @Reference Broker broker,
            @Reference Moderation moderation,
            @Reference PrivateWords own) {
        this.records = records;
        this.plugIns = plugIns;
        this.broker = broker;
        this.moderation = moderation;
        this.own = own;
    }

    @Override
    public List<Job> jobs(Optional<Job.State> state, int limit) {
        return records.views().newest(state, limit);
    }

    @Override
    public Map<Job.State, Long> counts() {
        return records.views().counts();
    }

    @Override
    public Optional<Explanation> explain(AccountId owner, JobId job) {
        return records.views().explain(owner, job, this::told);
    }

    /** What left, or, where nothing has yet, what would. */
    private Outgoing told(Ticket ticket, String sent) {
        Departure.Words words = Anonymise.words(ticket, own);
        return sent.isEmpty()
                ? outgoing(words, ticket.job().provider())
                : Departure.again(anonymiser, words, sent)
                        .map(StudioDesk::parts)
                        .orElseGet(() -> Outgoing.plain(sent));
    }

    @Override
    public Outgoing outgoing(AccountId owner, PostId post, ShotId shot) {
        StoredPlan plan = records.plans().find(owner, post).orElseThrow();
        Plan.Shot wanted = plan.shots().stream()
                .filter(each -> each.id().equals(shot))
                .findFirst()
                .orElseThrow();
        Language language = records.posts().find(owner, post).orElseThrow().language();
        return outgoing(
                new Departure.Words(wanted.prompt(), wanted.title(), wanted.without(), language, own.of(owner)),
                plan.offer().provider());
    }

    private Outgoing outgoing(Departure.Words words, ProviderId provider) {
        Optional<ProviderCard> card = Anonymise.card(broker, provider);
        boolean titled = card.map(Anonymise::titled).orElse(true);
        boolean stays = card.map(Anonymise::stays).orElse(false);
        return parts(Departure.of(anonymiser, titled ? words : words.untitled(), stays));
    }

    private static Outgoing parts(Departure departure) {
        List<Outgoing.Part> prompt = new ArrayList<>(parts(departure.prompt()));
        if (!departure.without().text().isBlank()) {
            prompt.add(stayed("\n" + Departure.NOT_SEEN));
            prompt.addAll(parts(departure.without()));
            prompt.add(stayed(")"));
        }
        return new Outgoing(prompt, parts(departure.title()));
    }

    private static Outgoing.Part stayed(String text) {
        return new Outgoing.Part(text, "", "");
    }

    private static List<Outgoing.Part> parts(Hidden hidden) {
        return hidden.parts().stream()
                .map(part -> new Outgoing.Part(part.text(), part.kind(), part.original()))
                .toList();
    }

    @Override
    public List<PlugInfo> plugs() {
        List<PlugInfo> all = new ArrayList<>(plugIns.list());
        all.addAll(moderation.plugs());
        return all;
    }
}

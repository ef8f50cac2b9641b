package org.blogimg.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.Credits;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.image.SelfTest;
import org.blogimg.api.image.SourceType;
import org.blogimg.base.PlugInfo;
import org.blogimg.broker.Health;
import org.blogimg.broker.ProviderDesk;
import org.blogimg.broker.Standing;

/** Image providers as a test lays them out, and what was done about them. */
final class FakeProviderDesk implements ProviderDesk {
    final List<Standing> standings = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<SelfTest.Check> checks = new ArrayList<>();

    static ProviderCard card(String id, Set<String> hosts) {
        return new ProviderCard(
                new ProviderId(id),
                "The " + id,
                "1.0",
                SourceType.ALGORITHMIC_MEDIA,
                new Credits(3),
                List.of("flat"),
                Set.of(),
                hosts,
                ProviderCard.Purge.IN_PROCESS);
    }

    void add(String id, String bundle, String version) {
        PlugInfo plug = new PlugInfo(standings.size(), id, "image", bundle, version, 0, 0, 7, 1);
        add(plug, Set.of());
    }

    void add(String id, String version, int ranking, int running, Set<String> hosts) {
        PlugInfo plug = new PlugInfo(standings.size(), id, "image", "b." + id, version, ranking, running, 7, 1);
        add(plug, hosts);
    }

    private void add(PlugInfo plug, Set<String> hosts) {
        standings.add(new Standing(
                plug,
                Optional.of(card(plug.id(), hosts)),
                Health.READY,
                "",
                100,
                false,
                true,
                Optional.of(Duration.ofMillis(12_345))));
    }

    void addMute(String id) {
        PlugInfo plug = new PlugInfo(standings.size(), id, "image", "b." + id, "0.1.0", 1, 0, 5, 5);
        standings.add(new Standing(
                plug,
                Optional.empty(),
                Health.REFUSED,
                "it does not say what it is",
                100,
                false,
                false,
                Optional.empty()));
    }

    @Override
    public List<Standing> standings() {
        return standings;
    }

    @Override
    public void use(Optional<ProviderId> provider) {
        done.add("use " + provider.map(ProviderId::value).orElse("none"));
    }

    @Override
    public void weight(String name, Optional<Integer> weight) {
        done.add("weight " + name + " " + weight.map(String::valueOf).orElse("usual"));
    }

    @Override
    public void drain(String name, boolean drain) {
        done.add("drain " + name + " " + drain);
    }

    @Override
    public List<SelfTest.Check> test(String name) {
        return checks;
    }
}

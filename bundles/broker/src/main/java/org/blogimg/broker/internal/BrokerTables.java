package org.blogimg.broker.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.persistence.EntityManager;

import org.blogimg.api.AccountId;
import org.blogimg.api.ProviderId;
import org.blogimg.base.Database;
import org.blogimg.base.Slice;
import org.blogimg.base.Tables;
import org.blogimg.broker.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** What operator and owners have set. The operator's rules are read once and kept in memory: every choice asks them. */
@Component(service = {BrokerTables.class, Preferences.class})
public final class BrokerTables implements Preferences {
    private final Tables tables;
    private volatile Rules rules;

    @Activate
    public BrokerTables(@Reference Database database) {
        tables = database.open(
                new Slice("broker", BrokerTables.class.getClassLoader(), List.of(RuleRow.class, PreferenceRow.class)));
        rules = tables.read(BrokerTables::load);
    }

    @Deactivate
    public void close() {
        tables.close();
    }

    Rules rules() {
        return rules;
    }

    void weight(String name, Optional<Integer> weight) {
        change(in -> row(in, name).weight = weight.orElse(null));
    }

    void drain(String name, boolean drain) {
        change(in -> row(in, name).drained = drain);
    }

    void use(Optional<ProviderId> provider) {
        change(in -> {
            in.createNamedQuery(RuleRow.ALL, RuleRow.class).getResultStream().forEach(row -> row.firstChoice = false);
            provider.ifPresent(id -> row(in, id.value()).firstChoice = true);
        });
    }

    @Override
    public Optional<ProviderId> of(AccountId owner) {
        return tables.read(in -> Optional.ofNullable(in.find(PreferenceRow.class, owner.value()))
                .map(row -> new ProviderId(row.provider)));
    }

    @Override
    public void set(AccountId owner, Optional<ProviderId> provider) {
        tables.change(in -> {
            PreferenceRow row = in.find(PreferenceRow.class, owner.value());
            if (provider.isEmpty()) {
                Optional.ofNullable(row).ifPresent(in::remove);
                return;
            }
            PreferenceRow kept = Optional.ofNullable(row).orElseGet(PreferenceRow::new);
            kept.owner = owner.value();
            kept.provider = provider.get().value();
            in.persist(kept);
        });
    }

    private synchronized void change(Consumer<EntityManager> change) {
        rules = tables.write(in -> {
            change.accept(in);
            in.flush();
            return load(in);
        });
    }

    private static Rules load(EntityManager in) {
        Map<String, Rules.Rule> all = in.createNamedQuery(RuleRow.ALL, RuleRow.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.name,
                        row -> new Rules.Rule(Optional.ofNullable(row.weight), row.drained, row.firstChoice)));
        return new Rules(all);
    }

    private static RuleRow row(EntityManager in, String name) {
        Function<String, RuleRow> fresh = unknown -> {
            RuleRow row = new RuleRow();
            row.name = unknown;
            in.persist(row);
            return row;
        };
        return Optional.ofNullable(in.find(RuleRow.class, name)).orElseGet(() -> fresh.apply(name));
    }
}

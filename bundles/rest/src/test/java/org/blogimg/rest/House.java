package org.blogimg.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.blogimg.accounts.Accounts;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.Rings;
import org.blogimg.broker.Broker;
import org.blogimg.broker.Preferences;
import org.blogimg.ledger.Ledger;
import org.blogimg.moderation.Appeals;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Changes;
import org.blogimg.studio.Desk;
import org.blogimg.studio.Documents;
import org.blogimg.studio.Doorbell;
import org.blogimg.studio.Illustrations;
import org.blogimg.studio.Library;
import org.blogimg.studio.PrivateWords;

/** All slices in memory; one can be taken away. */
final class House implements Slices {
    final FakeStudio studio = new FakeStudio();
    final FakeAccounts accounts = new FakeAccounts();
    final FakeLedger ledger = new FakeLedger();
    final FakeChanges changes = new FakeChanges(studio);
    final FakeAppeals appeals = new FakeAppeals(studio);
    final Map<Class<?>, Object> services = new HashMap<>();
    final Map<ProviderId, Rings.Ring> rung = new ConcurrentHashMap<>();
    final List<String> waitingFor = new ArrayList<>();

    House() {
        services.put(Accounts.class, accounts);
        services.put(Ledger.class, ledger);
        services.put(Posts.class, studio.posts);
        services.put(Plans.class, studio.plans);
        services.put(Illustrations.class, studio.illustrations);
        services.put(Library.class, studio.library);
        services.put(Documents.class, studio.documents);
        services.put(Changes.class, changes);
        services.put(Desk.class, studio.desk);
        services.put(Doorbell.class, (Doorbell) rung::put);
        services.put(Broker.class, studio.broker);
        services.put(Preferences.class, studio.broker);
        services.put(PrivateWords.class, new FakePrivateWords());
        services.put(Appeals.class, appeals);
    }

    @Override
    public <T> T the(Class<T> service) {
        Object found = services.get(service);
        if (found == null) {
            throw new NotReady(service.getSimpleName());
        }
        return service.cast(found);
    }

    @Override
    public List<String> waitingFor() {
        return List.copyOf(waitingFor);
    }
}

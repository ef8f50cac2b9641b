package org.blogimg.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.blogimg.accounts.Accounts;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.storage.BlobStore;
import org.blogimg.api.text.TextProvider;
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
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

/**
 * The slices as OSGi services. All are optional and dynamic, hence fields and no constructor: replacing a slice must not
 * restart the HTTP edge, and health has to answer before the first one is there.
 */
@Component(service = Slices.class)
public final class BoundSlices implements Slices {
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Accounts accounts;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Ledger ledger;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Posts posts;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Plans plans;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Illustrations illustrations;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Changes changes;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Doorbell doorbell;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Library library;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Documents documents;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Appeals appeals;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Desk desk;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Broker broker;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Preferences preferences;

    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable PrivateWords privateWords;

    /** Plug-ins are only counted: a reference does not build the service. */
    @Reference(service = TextProvider.class, cardinality = MULTIPLE, policy = DYNAMIC)
    private volatile Collection<ServiceReference<TextProvider>> texts = List.of();

    @Reference(service = ImageProvider.class, cardinality = MULTIPLE, policy = DYNAMIC)
    private volatile Collection<ServiceReference<ImageProvider>> images = List.of();

    @Reference(service = BlobStore.class, cardinality = MULTIPLE, policy = DYNAMIC)
    private volatile Collection<ServiceReference<BlobStore>> stores = List.of();

    @Reference(service = Moderator.class, cardinality = MULTIPLE, policy = DYNAMIC)
    private volatile Collection<ServiceReference<Moderator>> moderators = List.of();

    private final Map<Class<?>, Supplier<@Nullable Object>> all = Map.ofEntries(
            offered(Accounts.class, () -> accounts),
            offered(Ledger.class, () -> ledger),
            offered(Posts.class, () -> posts),
            offered(Plans.class, () -> plans),
            offered(Illustrations.class, () -> illustrations),
            offered(Changes.class, () -> changes),
            offered(Doorbell.class, () -> doorbell),
            offered(Library.class, () -> library),
            offered(Documents.class, () -> documents),
            offered(Appeals.class, () -> appeals),
            offered(Desk.class, () -> desk),
            offered(Broker.class, () -> broker),
            offered(Preferences.class, () -> preferences),
            offered(PrivateWords.class, () -> privateWords));

    private static Map.Entry<Class<?>, Supplier<@Nullable Object>> offered(
            Class<?> type, Supplier<@Nullable Object> found) {
        return Map.entry(type, found);
    }

    @Override
    public <T> T the(Class<T> service) {
        Supplier<@Nullable Object> supplier = all.get(service);
        Object found = supplier == null ? null : supplier.get();
        if (found == null) {
            throw new NotReady(service.getSimpleName());
        }
        return service.cast(found);
    }

    @Override
    public List<String> waitingFor() {
        List<String> missing = new ArrayList<>();
        all.forEach((service, supplier) -> {
            if (supplier.get() == null) {
                missing.add(service.getSimpleName());
            }
        });
        missing.sort(null);
        Map.of("a text provider", texts, "an image provider", images, "a blob store", stores, "a moderator", moderators)
                .forEach((name, plugs) -> {
                    if (plugs.isEmpty()) {
                        missing.add(name);
                    }
                });
        return missing;
    }
}

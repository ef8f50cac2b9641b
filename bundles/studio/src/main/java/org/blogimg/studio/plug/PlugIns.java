package org.blogimg.studio.plug;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.ProviderId;
import org.blogimg.api.image.ImageProvider;
import org.blogimg.api.image.ProviderCard;
import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.blogimg.studio.table.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Image and text providers, as they come and go. It stands ready without any of them. */
@Component(service = PlugIns.class, immediate = true, configurationPid = Records.PID)
public final class PlugIns {
    private static final String ID = "blogimg.provider";
    /** A worker waits this long at the gate; after that the job itself waits, and the worker does something else. */
    private static final Duration GATE = Duration.ofSeconds(2);

    private final Plugs<ImageProvider> images;
    private final Plugs<TextProvider> texts;

    @Activate
    public PlugIns(@Reference PlugGuard guard, Records.Config config) {
        this(guard, Duration.ofSeconds(config.image__seconds()), GATE);
    }

    /** For tests. */
    public PlugIns(PlugGuard guard, Duration imageCall, Duration gate) {
        PlugGuard.Limits quick = PlugGuard.Limits.QUICK;
        images = guard.pool("image", ID, new PlugGuard.Limits(imageCall, gate, imageCall));
        texts = guard.pool("text", ID, new PlugGuard.Limits(Duration.ofSeconds(60), gate, quick.drain()));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addImageProvider(ImageProvider provider, Map<String, Object> properties) {
        images.add(provider, properties);
    }

    public void removeImageProvider(ImageProvider provider) {
        images.remove(provider);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addTextProvider(TextProvider provider, Map<String, Object> properties) {
        texts.add(provider, properties);
    }

    public void removeTextProvider(TextProvider provider) {
        texts.remove(provider);
    }

    /** The providers that draw. */
    public Plugs<ImageProvider> images() {
        return images;
    }

    public Outline outline(Article article, Wish wish) {
        return texts.call(Optional.empty(), provider -> provider.outline(article, wish));
    }

    /** What the provider of that id says of itself, or the highest ranked of all. */
    public ProviderCard card(Optional<ProviderId> id) {
        return images.call(id.map(ProviderId::value), ImageProvider::card);
    }

    public boolean draws(ProviderId id) {
        return images.choose(Optional.of(id.value())).isPresent();
    }

    /** The card of every image provider that answers, highest ranked first; one that breaks does not hide the others. */
    public List<ProviderCard> cards() {
        return images.list().stream()
                .map(PlugInfo::id)
                .distinct()
                .flatMap(id -> cardOf(id).stream())
                .toList();
    }

    private Optional<ProviderCard> cardOf(String id) {
        try {
            return Optional.of(images.call(Optional.of(id), ImageProvider::card));
        } catch (PlugFailure broken) {
            return Optional.empty(); // the guard has logged and counted it
        }
    }

    /** Every plug-in of every port. */
    public List<PlugInfo> list() {
        List<PlugInfo> all = new ArrayList<>(images.list());
        all.addAll(texts.list());
        return all;
    }
}

package org.blogimg.posts.plug;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.blogimg.api.text.Article;
import org.blogimg.api.text.Outline;
import org.blogimg.api.text.TextProvider;
import org.blogimg.api.text.Wish;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Text providers, as they come and go. It stands ready without any of them. */
@Component(service = PlugIns.class, immediate = true)
public final class PlugIns {
    private static final String ID = "blogimg.provider";
    /** A worker waits this long at the gate; after that the job itself waits, and the worker does something else. */
    private static final Duration GATE = Duration.ofSeconds(2);

    private final Plugs<TextProvider> texts;

    @Activate
    public PlugIns(@Reference PlugGuard guard) {
        this(guard, GATE);
    }

    /** For tests. */
    public PlugIns(PlugGuard guard, Duration gate) {
        PlugGuard.Limits quick = PlugGuard.Limits.QUICK;
        texts = guard.pool("text", ID, new PlugGuard.Limits(Duration.ofSeconds(60), gate, quick.drain()));
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

    public Outline outline(Article article, Wish wish) {
        return texts.call(Optional.empty(), provider -> provider.outline(article, wish));
    }

    /** Every one of them. */
    public List<PlugInfo> list() {
        return texts.list();
    }
}

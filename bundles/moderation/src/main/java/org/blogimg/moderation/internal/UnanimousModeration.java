package org.blogimg.moderation.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.blogimg.api.PlugFailure;
import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.ScreenedText;
import org.blogimg.api.moderation.Verdict;
import org.blogimg.base.PlugGuard;
import org.blogimg.base.PlugInfo;
import org.blogimg.base.Plugs;
import org.blogimg.moderation.Case;
import org.blogimg.moderation.Moderation;
import org.blogimg.moderation.Refusal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Asks all moderators in turn. It stands ready without any of them, and then says no. */
@Component(service = Moderation.class, immediate = true, configurationPid = "org.blogimg.moderation")
@Designate(ocd = UnanimousModeration.Config.class)
public final class UnanimousModeration implements Moderation {
    private static final String ID = "blogimg.provider";
    private static final PlugGuard.Limits LIMITS =
            new PlugGuard.Limits(Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofSeconds(20));

    private final TableAppeals appeals;
    private final Plugs<Moderator> ofWords;
    private final Plugs<PictureModerator> ofPictures;
    private final Policy policy;

    /** {@code etc/org.blogimg.moderation.cfg}. */
    @ObjectClassDefinition(name = "BlogImg moderation")
    public @interface Config {
        @AttributeDefinition(description = "Moderators of words that must be there; empty: any one; none: none")
        String[] words() default {};

        @AttributeDefinition(description = "Moderators of pictures that must be there; empty: any one; none: none")
        String[] pictures() default {};

        @AttributeDefinition(description = "Rules that know no appeal; a star ends a beginning")
        String[] no__appeal() default {"sexual-minors*"};
    }

    /** Who must be asked, and which rules are final. */
    record Policy(Needed words, Needed pictures, List<String> last) {
        static Policy of(Config config) {
            return new Policy(
                    Needed.of("words", config.words()),
                    Needed.of("pictures", config.pictures()),
                    Arrays.stream(config.no__appeal())
                            .flatMap(value -> Arrays.stream(value.split(",", -1)))
                            .map(String::strip)
                            .filter(rule -> !rule.isEmpty())
                            .toList());
        }

        boolean isFinal(String rule) {
            return last.stream()
                    .anyMatch(one ->
                            one.endsWith("*") ? rule.startsWith(one.substring(0, one.length() - 1)) : rule.equals(one));
        }
    }

    @Activate
    public UnanimousModeration(@Reference PlugGuard guard, @Reference TableAppeals appeals, Config config) {
        this(guard, appeals, Policy.of(config));
    }

    UnanimousModeration(PlugGuard guard, TableAppeals appeals, Policy policy) {
        this.appeals = appeals;
        this.policy = policy;
        ofWords = guard.pool("moderation", ID, LIMITS);
        ofPictures = guard.pool("picture moderation", ID, LIMITS);
    }

    /** For tests of those who call it: any one moderator of each kind must be there, and every rule can be appealed. */
    public static UnanimousModeration over(PlugGuard guard, TableAppeals appeals) {
        return new UnanimousModeration(
                guard,
                appeals,
                new Policy(new Needed("words", Set.of(), false), new Needed("pictures", Set.of(), false), List.of()));
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addModerator(Moderator moderator, Map<String, Object> properties) {
        ofWords.add(moderator, properties);
    }

    public void removeModerator(Moderator moderator) {
        ofWords.remove(moderator);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addPictureModerator(PictureModerator moderator, Map<String, Object> properties) {
        ofPictures.add(moderator, properties);
    }

    public void removePictureModerator(PictureModerator moderator) {
        ofPictures.remove(moderator);
    }

    @Override
    public Verdict words(Case of, String words) {
        policy.words().check(ofWords.list());
        policy.pictures().check(ofPictures.list());
        Set<String> setAside = appeals.setAside(of);
        ScreenedText text = new ScreenedText(words, of.language(), setAside);
        Verdict verdict = all(ofWords, moderator -> moderator.review(text), policy.words(), setAside);
        return written(of, Refusal.Subject.WORDS, verdict);
    }

    @Override
    public Verdict picture(Case of, Supplier<ScreenedPicture> picture) {
        policy.pictures().check(ofPictures.list());
        if (ofPictures.list().isEmpty()) {
            return new Verdict.Allowed();
        }
        Set<String> setAside = appeals.setAside(of);
        ScreenedPicture seen = picture.get().settingAside(setAside);
        Verdict verdict = all(ofPictures, moderator -> moderator.review(seen), policy.pictures(), setAside);
        return written(of, Refusal.Subject.PICTURE, verdict);
    }

    @Override
    public List<PlugInfo> plugs() {
        List<PlugInfo> all = new ArrayList<>(ofWords.list());
        all.addAll(ofPictures.list());
        return all;
    }

    private Verdict written(Case of, Refusal.Subject subject, Verdict verdict) {
        if (verdict instanceof Verdict.Refused no) {
            appeals.refused(of, subject, no, policy::isFinal);
        }
        return verdict;
    }

    /**
     * The first no, or the yes of all. A no under a rule that was set aside is the no of a moderator that does not know
     * better; the operator's word stands. One that left while it was asked may have been the only one, or one that must be
     * there: hence the second look.
     */
    private static <T> Verdict all(
            Plugs<T> moderators, Function<T, Verdict> question, Needed needed, Set<String> setAside) {
        List<Verdict> verdicts = answers(moderators, question);
        needed.check(moderators.list());
        if (verdicts.isEmpty() && !needed.none()) {
            throw new PlugFailure(PlugFailure.Kind.ABSENT, "no moderator of " + needed.what() + " is active");
        }
        return verdicts.stream()
                .filter(verdict -> verdict instanceof Verdict.Refused no && !setAside.contains(no.rule()))
                .findFirst()
                .orElseGet(Verdict.Allowed::new);
    }

    /** Asking does no harm: a moderator that took too long may be asked again. */
    private static <T> List<Verdict> answers(Plugs<T> moderators, Function<T, Verdict> question) {
        try {
            return moderators.callAll(question);
        } catch (PlugFailure failure) {
            if (failure.kind() == PlugFailure.Kind.UNKNOWN) {
                throw new PlugFailure(PlugFailure.Kind.RETRY, "a moderator gave no answer in time", failure);
            }
            throw failure;
        }
    }
}

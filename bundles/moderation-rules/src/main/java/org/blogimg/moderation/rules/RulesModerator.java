package org.blogimg.moderation.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.blogimg.api.moderation.Moderator;
import org.blogimg.api.moderation.ScreenedText;
import org.blogimg.api.moderation.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Refuses what a rule names, and allows the rest. The rules that are shipped cannot be switched off, only added to. */
@Component(configurationPid = "org.blogimg.moderation.rules", property = "blogimg.provider=rules")
@Designate(ocd = RulesModerator.Config.class)
public final class RulesModerator implements Moderator {
    /** A prompt and a title are far shorter; what is longer was not meant to be read. */
    private static final int LONGEST = 200_000;

    private final List<Rule> rules;

    /** What an operator may add. */
    @ObjectClassDefinition(name = "Local content rules")
    public @interface Config {
        /** More rules, parted by two semicolons: id | reason | words | words that must come too. */
        @AttributeDefinition(
                name = "More rules",
                description = "Parted by two semicolons: id | reason | words | words that must come too")
        String[] rules() default {};
    }

    /** @throws IllegalArgumentException when a rule cannot be read: then nothing is moderated, and so nothing drawn */
    @Activate
    public RulesModerator(Config config) {
        this(Arrays.asList(config.rules()));
    }

    RulesModerator(List<String> own) {
        List<Rule> all = new ArrayList<>(RuleFile.shipped());
        own.stream()
                .flatMap(lines -> Arrays.stream(lines.split(";;", -1)))
                .filter(line -> !line.isBlank())
                .forEach(line -> all.add(own(line)));
        this.rules = List.copyOf(all);
    }

    private static Rule own(String line) {
        try {
            return RuleFile.own(line);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "rules: \"" + line.strip() + "\" cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public Verdict review(ScreenedText text) {
        if (text.text().length() > LONGEST) {
            return new Verdict.Refused("too-long", "The text is too long to be checked.");
        }
        List<List<String>> words = PlainWords.of(text.text());
        for (Rule rule : rules) {
            if (!text.setAside().contains(rule.id()) && rule.holds(words)) {
                return new Verdict.Refused(rule.id(), rule.reason());
            }
        }
        return new Verdict.Allowed();
    }
}

package org.blogimg.moderation.nsfw;

import org.blogimg.api.image.SourceType;
import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Refuses what the model takes for explicit. It judges what a trained model made and what a person brought; a picture that
 * a program drew by rule is passed over, because what it can draw is known beforehand.
 */
@Component(configurationPid = "org.blogimg.moderation.nsfw", property = "blogimg.provider=nsfw")
@Designate(ocd = NsfwModerator.Config.class)
public final class NsfwModerator implements PictureModerator {
    static final String EXPLICIT = "picture-explicit";
    static final String SUGGESTIVE = "picture-suggestive";

    private final MobileNet model;
    private final Limits limits;

    /** Where the line runs. */
    @ObjectClassDefinition(name = "Explicit pictures")
    public @interface Config {
        @AttributeDefinition(description = "Refuse from this likelihood on that it is pornographic, drawn or not")
        double explicit() default 0.7;

        @AttributeDefinition(description = "Refuse from this likelihood on that it is suggestive; above 1 never")
        double suggestive() default 1.1;

        @AttributeDefinition(description = "Judge pictures that were drawn by rule as well")
        boolean drawn__by__rule() default false;
    }

    /** @param byRule whether pictures that were drawn by rule are judged as well */
    record Limits(double explicit, double suggestive, boolean byRule) {
        Limits {
            if (!(explicit > 0 && explicit <= 1)) {
                throw new IllegalArgumentException("explicit is above 0 and at most 1, not " + explicit);
            }
            if (!(suggestive > 0)) {
                throw new IllegalArgumentException("suggestive is above 0, not " + suggestive);
            }
        }
    }

    /** @throws IllegalArgumentException when a limit makes no sense: then no picture is moderated, and so none kept */
    @Activate
    public NsfwModerator(Config config) {
        this(new Limits(config.explicit(), config.suggestive(), config.drawn__by__rule()));
    }

    NsfwModerator(Limits limits) {
        this.limits = limits;
        this.model = new MobileNet(Weights.shipped());
    }

    @Override
    public Verdict review(ScreenedPicture picture) {
        if (picture.source() == SourceType.ALGORITHMIC_MEDIA && !limits.byRule()) {
            return new Verdict.Allowed();
        }
        Scores scores = model.scores(Shrunk.of(picture.width(), picture.height(), picture.pixels()));
        if (scores.explicit() >= limits.explicit() && !picture.setAside().contains(EXPLICIT)) {
            return new Verdict.Refused(EXPLICIT, "The picture that came looks sexually explicit.");
        }
        if (scores.sexy() >= limits.suggestive() && !picture.setAside().contains(SUGGESTIVE)) {
            return new Verdict.Refused(SUGGESTIVE, "The picture that came looks sexually suggestive.");
        }
        return new Verdict.Allowed();
    }
}

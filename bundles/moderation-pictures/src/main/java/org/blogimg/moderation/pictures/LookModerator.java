package org.blogimg.moderation.pictures;

import java.util.Arrays;
import java.util.List;

import org.blogimg.api.moderation.PictureModerator;
import org.blogimg.api.moderation.ScreenedPicture;
import org.blogimg.api.moderation.Verdict;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Refuses what shows nothing, which is how some servers refuse without saying so, and what an operator has listed by its
 * perceptual hash.
 */
@Component(configurationPid = "org.blogimg.moderation.pictures", property = "blogimg.provider=pictures")
@Designate(ocd = LookModerator.Config.class)
public final class LookModerator implements PictureModerator {
    static final String BLOCKED = "picture-blocked";
    static final String BLANK = "picture-blank";
    static final String BLURRED = "picture-blurred";

    /** Levels of 256 that the eye takes for one colour, after a JPEG's losses too. */
    private static final int NEAR = 8;
    /** A map with nine dots on white, the emptiest of 60 real pictures, has 0.986 of it. */
    private static final double PLAIN = 0.998;
    /**
     * Of 60 real pictures the softest has a step of 62; blurred by three hundredths of their width, the sharpest has 11
     * (seen from afar, one neighbour in a thousand is steeper).
     */
    private static final int SOFT = 12;

    private static final double STEEPER = 0.001;

    private final Blocked blocked;
    private final boolean blank;
    private final boolean blurred;

    /** What an operator may list and switch. */
    @ObjectClassDefinition(name = "Pictures from afar")
    public @interface Config {
        @AttributeDefinition(description = "Perceptual hashes of pictures that are not kept, 16 hex digits each")
        String[] blocked() default {};

        @AttributeDefinition(description = "A file with one such hash a line; read when this configuration changes")
        String blocked__file() default "";

        @AttributeDefinition(description = "How many of a hash's 64 bits may differ for a picture to be taken for it")
        int distance() default 6;

        @AttributeDefinition(description = "Refuse pictures of one colour")
        boolean blank() default true;

        @AttributeDefinition(description = "Refuse pictures without a single edge")
        boolean blurred() default true;
    }

    /** @throws IllegalArgumentException when a hash cannot be read: then no picture is moderated, and so none kept */
    @Activate
    public LookModerator(Config config) {
        this(
                Blocked.of(split(config.blocked()), config.blocked__file(), config.distance()),
                config.blank(),
                config.blurred());
    }

    LookModerator(Blocked blocked, boolean blank, boolean blurred) {
        this.blocked = blocked;
        this.blank = blank;
        this.blurred = blurred;
    }

    private static List<String> split(String[] values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(value -> !value.isBlank())
                .toList();
    }

    @Override
    public Verdict review(ScreenedPicture picture) {
        if (!picture.setAside().contains(BLOCKED) && blocked.holds(picture.perceptualHash())) {
            return new Verdict.Refused(BLOCKED, "The picture is one that the operator of this house has blocked.");
        }
        Afar afar = Afar.of(picture.width(), picture.height(), picture.pixels());
        if (blank && !picture.setAside().contains(BLANK) && afar.plain(NEAR) >= PLAIN) {
            return new Verdict.Refused(
                    BLANK, "An empty picture came in place of the one ordered, as some servers send to refuse.");
        }
        if (blurred && !picture.setAside().contains(BLURRED) && !afar.tiny() && afar.steepest(STEEPER) <= SOFT) {
            return new Verdict.Refused(
                    BLURRED, "A blurred picture came in place of the one ordered, as some servers send to refuse.");
        }
        return new Verdict.Allowed();
    }
}

package org.blogimg.image.openai;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.blogimg.api.image.ProviderCard.Ability;
import org.blogimg.kit.Unusable;

/** How a model, or the server that runs it, wants to be spoken to: one API, and seven ways of meaning it. */
enum Dialect {
    /** Takes nearly any size; refuses {@code response_format}, always gives base64. */
    GPT_IMAGE_2(32_000, "", "auto low medium high"),
    /** {@code gpt-image-1}, {@code -1-mini}, {@code -1.5}: three sizes. */
    GPT_IMAGE(32_000, "1024x1024 1536x1024 1024x1536", "auto low medium high"),
    /** One picture a call, no edits; the only one with {@code style}. */
    DALL_E_3(4_000, "1024x1024 1792x1024 1024x1792", "standard hd"),
    /** Squares only. Its edits want a mask, which a request does not have, so it claims none. */
    DALL_E_2(1_000, "256x256 512x512 1024x1024", ""),
    /** What is not wanted stands after a bar in the prompt, the first picture in the field {@code file}. */
    LOCALAI(8_000, "", ""),
    /** What the API has no field for goes as JSON in a tag at the head of the prompt. */
    SD_CPP(8_000, "", ""),
    /** Anything else that speaks the API: only what all understand. */
    OTHER(4_000, "", "");

    private final int longestPrompt;
    private final String sizes;
    private final String qualities;

    Dialect(int longestPrompt, String sizes, String qualities) {
        this.longestPrompt = longestPrompt;
        this.sizes = sizes;
        this.qualities = qualities;
    }

    /**
     * By the name of the model where OpenAI or a gateway serves it; a gateway writes {@code openai/gpt-image-1}.
     *
     * @param server as configured
     */
    static Dialect of(String server, String model) {
        return switch (server) {
            case "openai" -> byModel(model.substring(model.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
            case "localai" -> LOCALAI;
            case "stable-diffusion.cpp" -> SD_CPP;
            default -> throw new Unusable("server", "write openai, localai or stable-diffusion.cpp");
        };
    }

    private static Dialect byModel(String name) {
        if (name.startsWith("gpt-image-1")) {
            return GPT_IMAGE;
        }
        if (name.startsWith("gpt-image")) {
            return GPT_IMAGE_2;
        }
        if (name.startsWith("dall-e-3")) {
            return DALL_E_3;
        }
        return name.startsWith("dall-e-2") ? DALL_E_2 : OTHER;
    }

    /** Whether it runs on the operator's own machines, where a failed call costs nothing. */
    boolean selfHosted() {
        return this == LOCALAI || this == SD_CPP;
    }

    int longestPrompt() {
        return longestPrompt;
    }

    List<String> qualities() {
        return qualities.isEmpty() ? List.of() : List.of(qualities.split(" ", -1));
    }

    Set<Ability> abilities() {
        return switch (this) {
            case GPT_IMAGE, GPT_IMAGE_2 -> EnumSet.of(Ability.VARIANTS, Ability.EDIT);
            case DALL_E_3 -> EnumSet.noneOf(Ability.class);
            case DALL_E_2, OTHER -> EnumSet.of(Ability.VARIANTS);
                // With a seed, LocalAI draws the same picture as often as it is asked: no variants at once.
            case LOCALAI -> EnumSet.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT);
            case SD_CPP -> EnumSet.of(Ability.SEED, Ability.WITHOUT, Ability.EDIT, Ability.VARIANTS);
        };
    }

    boolean can(Ability ability) {
        return abilities().contains(ability);
    }

    /** The sizes that the contract names; else what the model can do at its own size. */
    Sizing sizing(int modelSide) {
        if (!sizes.isEmpty()) {
            return Sizing.listed(sizes);
        }
        return switch (this) {
            case GPT_IMAGE_2 -> Sizing.Grid.GPT_IMAGE_2;
            case LOCALAI, SD_CPP -> Sizing.Grid.around(modelSide);
            default -> (width, height) -> "";
        };
    }

    /** Asked for so that nothing stays behind on the server; only where the contract knows the field. */
    String responseFormat() {
        return switch (this) {
            case DALL_E_2, DALL_E_3, LOCALAI -> "b64_json";
            default -> "";
        };
    }
}

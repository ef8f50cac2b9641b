package org.blogimg.image.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.blogimg.api.image.ImageRequest;

/**
 * The prompt as the server is to read it. Some read more out of a prompt than a scene; what would steer them is taken out
 * of the owner's words once more, although the house has done so.
 */
final class Wording {
    private static final String TAG = "sd_cpp_extra_args";

    private final Dialect dialect;

    Wording(Dialect dialect) {
        this.dialect = dialect;
    }

    String prompt(ImageRequest request) {
        String scene = defused(styled(request));
        return switch (dialect) {
            case LOCALAI -> {
                String without = defused(request.without());
                int room = dialect.longestPrompt() - without.length() - 1;
                yield clipped(scene, room) + (without.isBlank() ? "" : "|" + without);
            }
                // First: the server obeys the first such tag and drops the others.
            case SD_CPP -> "<" + TAG + ">" + arguments(request) + "</" + TAG + ">" + scene;
            default -> clipped(scene, dialect.longestPrompt());
        };
    }

    /** The words of DALL-E 3's own field; empty where the style is said in the prompt. */
    String style(ImageRequest request) {
        boolean own = request.style().equals("vivid") || request.style().equals("natural");
        return own && dialect == Dialect.DALL_E_3 ? request.style() : "";
    }

    /** Never negative, which would mean any; the same again for what it gave. */
    static long seed(ImageRequest request) {
        return Math.floorMod(request.seed(), 1L << 31);
    }

    private String styled(ImageRequest request) {
        boolean said = request.style().isBlank() || !style(request).isEmpty();
        return said ? request.prompt() : request.prompt() + "\nStyle: " + request.style() + ".";
    }

    private String defused(String words) {
        return switch (dialect) {
            case LOCALAI -> words.replace('|', '/');
            case SD_CPP -> words.replace('<', ' ').replace('>', ' ');
            default -> words;
        };
    }

    /** On one line, and with no angle bracket, so that the tag ends where it ends. */
    private static String arguments(ImageRequest request) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("seed", seed(request));
        if (!request.without().isBlank()) {
            arguments.put("negative_prompt", request.without());
        }
        request.edit().ifPresent(edit -> arguments.put("strength", edit.strength()));
        return arguments.toString().replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String clipped(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most);
        return words.substring(0, space < most / 2 ? most : space);
    }
}

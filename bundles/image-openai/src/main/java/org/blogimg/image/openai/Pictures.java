package org.blogimg.image.openai;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

import org.blogimg.api.Content;
import org.blogimg.api.PlugFailure;
import org.blogimg.api.image.Drawn;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.net.Line;
import org.blogimg.api.net.Reply;
import org.blogimg.kit.Magic;
import org.jspecify.annotations.Nullable;

/**
 * Pictures out of an answer. They have been made, so a failure from here on never says that the call may be made again;
 * and one that is lost does not take the others with it.
 */
final class Pictures {
    private static final int ATTEMPTS = 2;

    private final Settings settings;
    private final Calls calls;
    private final Line line;

    Pictures(Settings settings, Calls calls, Line line) {
        this.settings = settings;
        this.calls = calls;
        this.line = line;
    }

    /** @throws PlugFailure where none is left */
    List<Drawn> of(List<Answer.Item> items, ImageRequest request) {
        List<Drawn> drawn = new ArrayList<>();
        @Nullable PlugFailure lost = null;
        for (int i = 0; i < items.size(); i++) {
            try {
                byte[] bytes = bytes(items.get(i), request);
                if (Magic.isPicture(bytes)) {
                    drawn.add(new Drawn(Content.of(bytes), seed(request, i, items.size())));
                }
            } catch (PlugFailure failure) {
                lost = failure;
            }
        }
        if (drawn.isEmpty()) {
            throw lost == null ? nothing() : lost;
        }
        return drawn;
    }

    private PlugFailure nothing() {
        return new PlugFailure(
                PlugFailure.Kind.PERMANENT,
                settings.label() + " answered without a picture, as some servers do when they decline");
    }

    /** Known only where it was sent: variant by variant, as long as none was left out before. */
    private String seed(ImageRequest request, int index, int count) {
        return switch (settings.dialect()) {
            case LOCALAI -> Long.toString(Wording.seed(request));
            case SD_CPP -> count == request.count() ? Long.toString(Wording.seed(request) + index) : "";
            default -> "";
        };
    }

    private byte[] bytes(Answer.Item item, ImageRequest request) {
        return item.bytes().length > 0 || item.url().isEmpty() ? item.bytes() : fetched(address(item.url()), request);
    }

    private URI address(String url) {
        try {
            URI address = settings.base().resolve(new URI(url));
            if (address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException broken) {
            throw notFetched("its address is none", broken);
        }
        throw notFetched("its address is none", null);
    }

    private byte[] fetched(URI address, ImageRequest request) {
        for (int attempt = 1; ; attempt++) {
            try (Reply reply = line.send(calls.fetch(address, request))) {
                if (reply.status() != 200) {
                    throw notFetched("its host answers " + reply.status(), null);
                }
                return reply.bytes();
            } catch (PlugFailure failure) {
                if (failure.kind() != PlugFailure.Kind.RETRY) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    throw new PlugFailure(
                            PlugFailure.Kind.UNKNOWN, "the picture was made and could not be fetched", failure);
                }
            }
        }
    }

    private static PlugFailure notFetched(String why, @Nullable Throwable cause) {
        return new PlugFailure(PlugFailure.Kind.PERMANENT, "the picture cannot be fetched: " + why, cause);
    }
}

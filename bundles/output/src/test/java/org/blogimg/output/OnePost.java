package org.blogimg.output;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.blogimg.api.AccountId;
import org.blogimg.api.Credits;
import org.blogimg.api.Language;
import org.blogimg.api.PictureId;
import org.blogimg.api.PostId;
import org.blogimg.api.ProviderId;
import org.blogimg.api.ShotId;
import org.blogimg.api.image.ShotRole;
import org.blogimg.api.image.SourceType;
import org.blogimg.api.text.Format;
import org.blogimg.posts.Plan;
import org.blogimg.posts.Plans;
import org.blogimg.posts.Post;
import org.blogimg.posts.Posts;
import org.blogimg.studio.Library;
import org.blogimg.studio.Picture;
import org.blogimg.studio.PictureBytes;

/** A studio that holds one post of Anna's, with a plan of two pictures; it answers what documents ask, and nothing else. */
final class OnePost {
    static final AccountId ANNA = new AccountId("anna");
    static final PostId POST = new PostId("post");
    static final String SOURCE = "# A journey\n\nA boat leaves.\n\n## The harbour\n\nIt is early.\n";

    final Map<ShotId, Picture> pictures = new LinkedHashMap<>();
    boolean planned = true;
    boolean wanted = true;

    OnePost() {
        pictures.put(new ShotId("hero"), picture("hero", "A boat"));
        pictures.put(new ShotId("inline"), picture("inline", "A harbour"));
    }

    Posts posts() {
        return answering(Posts.class, "find", owner -> owner.equals(ANNA) ? Optional.of(post()) : Optional.empty());
    }

    Plans plans() {
        return answering(
                Plans.class,
                "current",
                owner -> owner.equals(ANNA) && planned ? Optional.of(plan()) : Optional.empty());
    }

    Library library() {
        return (Library) Proxy.newProxyInstance(
                OnePost.class.getClassLoader(), new Class<?>[] {Library.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("ofPost")) {
                        return arguments[0].equals(ANNA) ? pictures : Map.of();
                    }
                    if (method.getName().equals("bytes")) {
                        return Optional.of(bytes((PictureId) arguments[1], (int) arguments[2]));
                    }
                    throw new IllegalStateException("documents do not ask for " + method.getName());
                });
    }

    private static PictureBytes bytes(PictureId picture, int width) {
        byte[] bytes = (picture + " " + width).getBytes(StandardCharsets.UTF_8);
        return new PictureBytes(size(width), offset -> new ByteArrayInputStream(bytes));
    }

    private static Post post() {
        return new Post(
                POST,
                "A journey",
                Format.MARKDOWN,
                new Language("en"),
                Instant.EPOCH,
                "a-journey",
                SOURCE,
                List.of(),
                List.of());
    }

    private Plan plan() {
        return new Plan(
                POST,
                Instant.EPOCH,
                new ProviderId("sketch"),
                "Sketch",
                "flat",
                Credits.NONE,
                Set.of(),
                List.of(shot("hero", 0, ShotRole.HERO, wanted), shot("inline", 1, ShotRole.INLINE, true)),
                List.of(new Plan.Skip(0, "is short")));
    }

    private static Plan.Shot shot(String id, int section, ShotRole role, boolean wanted) {
        return new Plan.Shot(new ShotId(id), section, role, "opens it", "a boat", "", "", "planned", "", wanted);
    }

    private static Picture picture(String id, String altText) {
        return new Picture(
                new PictureId(id),
                altText,
                "",
                SourceType.ALGORITHMIC_MEDIA,
                new Picture.Origin("sketch", "Sketch", "0.1.0", "flat", "7"),
                Instant.EPOCH,
                Optional.empty(),
                List.of(size(1600), size(320)),
                "00");
    }

    private static Picture.Rendition size(int width) {
        return new Picture.Rendition(width, width / 2, "image/png", 10, "ab".repeat(32));
    }

    /** An answer that depends on who asks. */
    private interface ByOwner {
        Object to(Object owner);
    }

    private static <T> T answering(Class<T> type, String name, ByOwner answer) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals(name)) {
                return answer.to(arguments[0]);
            }
            throw new IllegalStateException("documents do not ask for " + method.getName());
        };
        return type.cast(Proxy.newProxyInstance(OnePost.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

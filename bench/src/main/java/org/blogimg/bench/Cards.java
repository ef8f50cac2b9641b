package org.blogimg.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.blogimg.api.JobId;
import org.blogimg.api.Language;
import org.blogimg.api.image.ImageRequest;
import org.blogimg.api.image.ShotRole;
import org.blogimg.image.sketch.SketchProvider;

/** A social card and a square scene as PNG, beside satori, resvg and sharp. */
final class Cards {
    private Cards() {}

    static void run(Path folder) throws IOException, InterruptedException {
        SketchProvider provider = Configs.sketch();
        List<Contender> cards = new ArrayList<>();
        List<Contender> scenes = new ArrayList<>();
        Optional<Peer> peer = Peer.start(folder);
        peer.ifPresent(node -> {
            cards.add(node.contender("satori + resvg, a plain text card", "satori-card"));
            cards.add(node.contender("resvg, an art card", "resvg-card"));
            scenes.add(node.contender("resvg, a scene of the same kind", "resvg-scene"));
            scenes.add(node.contender("sharp (librsvg), the same scene", "sharp-scene"));
        });
        cards.add(Contender.here("a blank card through ImageIO (floor)", () -> blank(1200, 630)));
        scenes.add(Contender.here("a blank scene through ImageIO (floor)", () -> blank(1024, 1024)));
        for (String style : provider.card().styles()) {
            cards.add(
                    Contender.here("BlogImg, " + style, new Drawing(provider, ShotRole.SOCIAL_CARD, style, 1200, 630)));
            scenes.add(Contender.here("BlogImg, " + style, new Drawing(provider, ShotRole.INLINE, style, 1024, 1024)));
        }
        new Rounds("Social card, 1200x630 PNG", "CPU ms a card", Bench.ROUNDS, cards).run();
        new Rounds("Scene, 1024x1024 PNG", "CPU ms a scene", Bench.ROUNDS, scenes).run();
        peer.ifPresent(Peer::close);
    }

    private static void blank(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ImageIO.write(image, "png", new ByteArrayOutputStream());
    }

    /** Draws another picture at each call. */
    private static final class Drawing implements Contender.Work {
        private final SketchProvider provider;
        private final ShotRole role;
        private final String style;
        private final int width;
        private final int height;
        private long seed;

        Drawing(SketchProvider provider, ShotRole role, String style, int width, int height) {
            this.provider = provider;
            this.role = role;
            this.style = style;
            this.width = width;
            this.height = height;
        }

        @Override
        public void once() {
            String title = role == ShotRole.SOCIAL_CARD ? "Testing with people who live far away" : "";
            provider.generate(new ImageRequest(
                    new JobId("bench"),
                    "Editorial illustration about remote usability testing. In the scene: laptop, notebook, clock.",
                    title,
                    new Language("en"),
                    role,
                    style,
                    width,
                    height,
                    1,
                    seed++));
        }
    }
}

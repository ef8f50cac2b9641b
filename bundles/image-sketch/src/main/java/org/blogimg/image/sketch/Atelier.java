package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.blogimg.api.image.ImageRequest;

/** From a request to pixels. Keeps nothing between pictures, so many can be drawn at once. */
final class Atelier {
    private final Casting casting;
    private final Telling telling = new Telling();

    Atelier(MotifShelf shelf) {
        casting = new Casting(shelf);
    }

    /** What is settled before the first stroke. */
    private record Design(Style style, Palette palette, Stage stage, Cast cast, Random random) {}

    Drawing draw(ImageRequest request, long seed) {
        Design design = design(request, seed);
        BufferedImage image = new BufferedImage(request.width(), request.height(), BufferedImage.TYPE_INT_RGB);
        boolean rightToLeft = request.language().rightToLeft();
        Optional<Title> title = Title.of(request.title(), design.style().face(), rightToLeft);
        Drawing.Shown shown = title.isPresent() ? card(image, design, title.get()) : scene(image, design, whole(image));
        Optional<String> set = title.map(Title::text);
        return new Drawing(image, telling.of(shown, request.language(), set));
    }

    /** The seed alone chooses style and colours, so that a post's pictures match; seed and prompt the rest. */
    private Design design(ImageRequest request, long seed) {
        Random common = new Random(spread(seed));
        Style style = Style.of(request.style(), common);
        Palette palette = any(style.palettes(), common);
        Random own = new Random(spread(spread(seed) ^ request.prompt().hashCode()));
        Unwanted unwanted = casting.unwanted(request.without());
        Cast cast = casting.cast(request.prompt(), request.language(), unwanted, own);
        Stage stage = stage(style, cast, unwanted, own);
        return new Design(style, palette, stage, cast, own);
    }

    /** Where every stage of the style has something of its own that must not be seen: plain tiles. */
    private static Stage stage(Style style, Cast cast, Unwanted unwanted, Random random) {
        List<Stage> open = (cast.empty() ? List.of(style.bare()) : style.stages())
                .stream().filter(stage -> !unwanted.has(stage)).toList();
        if (open.isEmpty()) {
            return Style.PLAIN;
        }
        return cast.empty() ? open.get(0) : any(open, random);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Neighbouring seeds must not give neighbouring pictures, which a Random seeded by them would. */
    private static long spread(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static Rectangle2D whole(BufferedImage image) {
        return new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight());
    }

    private static Drawing.Shown scene(BufferedImage image, Design design, Rectangle2D part) {
        Easel easel = new Easel(image, part);
        WatchedLook look = new WatchedLook(design.style().looks().on(easel, design.palette()), easel.frame());
        design.stage().play(new Scene(easel, look, design.palette(), design.random()), design.cast());
        look.finish();
        easel.done();
        List<Motif> seen = design.cast().motifs().stream().filter(look::saw).toList();
        return new Drawing.Shown(design.style().id(), design.stage().name(), seen);
    }

    private static Drawing.Shown card(BufferedImage image, Design design, Title title) {
        Card card = new Card(whole(image), title.rightToLeft());
        Drawing.Shown shown = scene(image, design, card.scene());
        Easel easel = new Easel(image, whole(image));
        Palette palette = design.palette();
        double scale = easel.scale();
        AffineTransform units = AffineTransform.getScaleInstance(1 / scale, 1 / scale);
        Shape panel = units.createTransformedShape(card.panel(design.style().soft()));
        int back = design.style().panel(palette, design.random());
        if (design.style().raised()) {
            new SoftShadow(easel).cast(panel, 6, 40, palette.ink(), 0.5);
        }
        easel.fill(panel, back);
        TitleBlock block = TitleBlock.set(title, card.words(), image.getHeight() * 0.128, image.getHeight() * 0.052);
        easel.fill(units.createTransformedShape(card.bar(block)), palette.accentOn(back));
        easel.fill(units.createTransformedShape(block.outline()), palette.readableOn(back));
        easel.done();
        return shown;
    }
}

package org.blogimg.image.sketch;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

import org.blogimg.api.image.ImageRequest;

/** From a request to pixels. Keeps nothing between pictures, so many can be drawn at once. */
final class Atelier {
    private final Casting casting;

    Atelier(MotifShelf shelf) {
        casting = new Casting(shelf);
    }

    BufferedImage draw(ImageRequest request, long seed) {
        Random random =
                new Random((seed * 0x9E3779B97F4A7C15L) ^ request.prompt().hashCode());
        Style style = Style.of(request.style(), random);
        Palette palette = style.palettes().get(random.nextInt(style.palettes().size()));
        Cast cast = casting.cast(request.prompt(), random);
        BufferedImage image = new BufferedImage(request.width(), request.height(), BufferedImage.TYPE_INT_RGB);
        Rectangle2D whole = new Rectangle2D.Double(0, 0, request.width(), request.height());
        Stage stage = style.stages().get(random.nextInt(style.stages().size()));
        Easel easel = new Easel(image, whole);
        Look look = style.looks().on(easel, palette, random);
        stage.play(new Scene(easel, look, palette, random), cast);
        look.finish();
        easel.done();
        return image;
    }
}

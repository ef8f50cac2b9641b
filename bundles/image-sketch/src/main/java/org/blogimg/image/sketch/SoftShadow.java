package org.blogimg.image.sketch;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Blurred shadows, made small and enlarged: a blur needs no fine pixels, and costs by the pixel. */
final class SoftShadow {
    private static final double GRAIN = 5;

    private final Easel easel;

    SoftShadow(Easel easel) {
        this.easel = easel;
    }

    /**
     * Shades what lies beneath {@code shape}, {@code drop} units further down, fading over {@code blur} units. The shape is
     * to be filled after it: where it hides the shadow, there is none.
     */
    void cast(Shape shape, double drop, double blur, int rgb, double strength) {
        Rectangle2D reach = shape.getBounds2D();
        reach.setRect(
                reach.getX() - 2 * blur,
                reach.getY() - 2 * blur,
                reach.getWidth() + 4 * blur,
                reach.getHeight() + 4 * blur);
        Rectangle2D seen = easel.frame();
        seen.setRect(-2 * blur, -2 * blur - drop, seen.getWidth() + 4 * blur, seen.getHeight() + 4 * blur);
        Rectangle2D part = reach.createIntersection(seen);
        if (part.getWidth() <= 0 || part.getHeight() <= 0) {
            return;
        }
        int w = Math.max(1, (int) Math.ceil(part.getWidth() / GRAIN));
        int h = Math.max(1, (int) Math.ceil(part.getHeight() / GRAIN));
        BufferedImage mask = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = mask.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.scale(1 / GRAIN, 1 / GRAIN);
        g.translate(-part.getX(), -part.getY());
        g.setColor(Tint.colour(rgb, 255));
        g.fill(shape);
        g.dispose();
        int radius = (int) Math.max(1, Math.round(blur / GRAIN / 2));
        AffineTransform place = easel.graphics().getTransform();
        place.translate(part.getX(), part.getY() + drop);
        place.scale(GRAIN, GRAIN);
        // A shadow is at its fullest only that far inside its shape.
        boolean hidden = drop < (2 * radius - 1) * GRAIN;
        new Penumbra(blurred(mask, radius), w, hidden)
                .mix(new Penumbra.Spot(easel.image(), easel.pixels(), place, rgb & 0xFFFFFF, (int) (strength * 256)));
    }

    /** Opacities from 0 to 255. */
    private static int[] blurred(BufferedImage mask, int r) {
        int[] alpha = ((DataBufferInt) mask.getRaster().getDataBuffer()).getData();
        int w = mask.getWidth();
        int h = mask.getHeight();
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] >>>= 24;
        }
        int[] other = new int[alpha.length];
        for (int pass = 0; pass < 2; pass++) {
            for (int y = 0; y < h; y++) {
                run(alpha, other, y * w, 1, new int[] {w, r});
            }
            for (int x = 0; x < w; x++) {
                run(other, alpha, x, w, new int[] {h, r});
            }
        }
        return alpha;
    }

    /** A moving average along one row or column; {@code sizes} holds its length and the radius. */
    private static void run(int[] from, int[] to, int start, int step, int[] sizes) {
        int n = sizes[0];
        int r = sizes[1];
        int sum = 0;
        for (int i = -r; i <= r; i++) {
            sum += from[start + Math.max(0, Math.min(n - 1, i)) * step];
        }
        int wide = 2 * r + 1;
        for (int i = 0; i < n; i++) {
            to[start + i * step] = sum / wide;
            sum += from[start + Math.min(n - 1, i + r + 1) * step] - from[start + Math.max(0, i - r) * step];
        }
    }
}

package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A picture with a title: a plain panel for the words, the scene beside it. The words stand on one colour, so their
 * contrast is that of two colours and not of chance.
 */
final class Card {
    private final Rectangle2D whole;
    private final boolean rightToLeft;
    private final boolean tall;

    Card(Rectangle2D whole, boolean rightToLeft) {
        this.whole = whole;
        this.rightToLeft = rightToLeft;
        tall = whole.getHeight() > whole.getWidth() * 1.1;
    }

    /** Where the scene is drawn. */
    Rectangle2D scene() {
        double w = whole.getWidth();
        double h = whole.getHeight();
        if (tall) {
            return new Rectangle2D.Double(0, 0, w, h * 0.62);
        }
        return new Rectangle2D.Double(rightToLeft ? 0 : w * 0.55, 0, w * 0.45, h);
    }

    /** Where the words are set. */
    Rectangle2D words() {
        double w = whole.getWidth();
        double h = whole.getHeight();
        if (tall) {
            return new Rectangle2D.Double(w * 0.08, h * 0.66, w * 0.84, h * 0.28);
        }
        return new Rectangle2D.Double(rightToLeft ? w * 0.475 : w * 0.065, h * 0.17, w * 0.46, h * 0.7);
    }

    /** The panel, its inner edge bulging a little when {@code soft}. */
    Shape panel(boolean soft) {
        double w = whole.getWidth();
        double h = whole.getHeight();
        if (tall) {
            return Scenery.box(-40, h * 0.6, w + 80, h * 0.6);
        }
        double bulge = soft ? w * 0.03 : 0;
        Path2D path = new Path2D.Double();
        double edge = soft ? w * 0.552 : w * 0.551;
        path.moveTo(-60, -60);
        path.lineTo(edge, -60);
        path.curveTo(edge + bulge, h * 0.3, edge + bulge, h * 0.7, edge, h + 60);
        path.lineTo(-60, h + 60);
        path.closePath();
        return rightToLeft ? new AffineTransform(-1, 0, 0, 1, w, 0).createTransformedShape(path) : path;
    }

    /** A short bar above the words, at the side that reading starts from. */
    Shape bar(TitleBlock block) {
        Rectangle2D words = words();
        double wide = whole.getWidth() * 0.055;
        double thick = Math.max(2, whole.getHeight() * 0.0135);
        double y = words.getCenterY() - block.height() / 2 - whole.getHeight() * 0.075;
        double x = rightToLeft ? words.getMaxX() - wide : words.getX();
        return Scenery.rounded(x, y, wide, thick, thick / 2);
    }
}

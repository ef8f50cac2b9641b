package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A mosaic of squares, some with plain geometry, some with drawings: orderly, loud, good with few things or none. */
final class TilesStage implements Stage {
    private static final Tone[] GROUNDS = {Tone.HAZE, Tone.A, Tone.LIGHT, Tone.C, Tone.B, Tone.FAR, Tone.DEEP, Tone.LEAF
    };
    private static final Tone[] FIGURES = {Tone.A, Tone.LIGHT, Tone.C, Tone.B, Tone.DEEP, Tone.LIGHT, Tone.B, Tone.LIGHT
    };

    @Override
    public void play(Scene scene, Cast cast) {
        double w = scene.width();
        int rows = 4;
        int columns = Math.max(3, (int) Math.round(w / 1000 * rows));
        double cell = Math.max(w / columns, 1000.0 / rows);
        scene.look().ground();
        boolean[][] taken = new boolean[columns + 1][rows + 1];
        List<int[]> seats = seats(scene, cast, columns, rows);
        for (int[] seat : seats) {
            for (int i = 0; i < seat[2] * seat[2]; i++) {
                taken[seat[0] + i % seat[2]][seat[1] + i / seat[2]] = true;
            }
        }
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                if (!taken[c][r]) {
                    tile(scene, c * cell, r * cell, cell);
                }
            }
        }
        for (int i = 0; i < seats.size(); i++) {
            seat(scene, cast.motifs().get(i), seats.get(i), cell);
        }
    }

    /** Column, row and span of each drawing's tile; the main one's is two by two, off the middle. */
    private static List<int[]> seats(Scene scene, Cast cast, int columns, int rows) {
        List<int[]> seats = new ArrayList<>();
        if (cast.empty()) {
            return seats;
        }
        int main = scene.toss() ? columns / 2 - 1 : Math.max(0, columns / 2);
        main = Math.min(main, columns - 2);
        seats.add(new int[] {main, rows / 2 - 1, 2});
        int[][] spots = {{main - 1, 0}, {main + 2, rows - 1}, {main - 2, rows - 1}, {main + 3, 1}, {main - 1, rows - 2}
        };
        for (int[] spot : spots) {
            boolean inside = spot[0] >= 0 && spot[0] < columns;
            if (inside && seats.size() < cast.motifs().size()) {
                seats.add(new int[] {spot[0], spot[1], 1});
            }
        }
        return seats;
    }

    private static void seat(Scene scene, Motif motif, int[] seat, double cell) {
        double side = seat[2] * cell;
        double x = seat[0] * cell;
        double y = seat[1] * cell;
        Rectangle2D seen = new Rectangle2D.Double(x, y, side, side)
                .createIntersection(scene.easel().frame());
        Look look = scene.look();
        look.area(Scenery.box(x, y, side, side), seat[2] > 1 ? Tone.HAZE : Tone.LIGHT);
        if (seat[2] > 1) {
            look.area(Scenery.disc(x + side / 2, y + side / 2, side * 0.43), Tone.LIGHT);
        }
        // The last row is cut by the picture's edge: the drawing keeps to what is left of its tile.
        double size = Math.min(seen.getWidth(), seen.getHeight()) * (seat[2] > 1 ? 0.6 : 0.62);
        look.motif(motif, new Place(seen.getCenterX(), seen.getCenterY() + size / 2, size, 0, false));
    }

    private static void tile(Scene scene, double x, double y, double s) {
        int pick = scene.random().nextInt(GROUNDS.length);
        Shape square = Scenery.box(x - 0.6, y - 0.6, s + 1.2, s + 1.2);
        scene.look().area(square, GROUNDS[pick]);
        Area figure = new Area(figure(scene.random().nextInt(7), x, y, s));
        figure.intersect(new Area(square));
        if (!figure.isEmpty()) {
            scene.look().area(figure, FIGURES[pick]);
        }
    }

    private static Shape figure(int kind, double x, double y, double s) {
        return switch (kind) {
            case 0 -> Scenery.disc(x, y, s);
            case 1 -> Scenery.disc(x + s, y + s, s);
            case 2 -> Scenery.disc(x + s / 2, y + s / 2, s * 0.3);
            case 3 -> Scenery.polygon(x, y, x + s, y + s, x, y + s);
            case 4 -> Scenery.disc(x + s / 2, y + s, s / 2);
            case 5 -> Scenery.ring(x + s / 2, y + s / 2, s * 0.38, s * 0.14);
            default -> Scenery.polygon(x + s / 2, y, x + s, y + s / 2, x + s / 2, y + s, x, y + s / 2);
        };
    }
}

package org.blogimg.image.sketch;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A title set into a box: as large as it goes in few lines; if even the smallest size does not hold it, it ends in an
 * ellipsis. Nothing ever leaves the box.
 */
final class TitleBlock {
    private static final double LEADING = 1.17;
    private static final String DOTS = "\u2026";

    private final Title title;
    private final Rectangle2D box;
    private final double size;
    private final List<String> lines;

    private TitleBlock(Title title, Rectangle2D box, double size, List<String> lines) {
        this.title = title;
        this.box = box;
        this.size = size;
        this.lines = lines;
    }

    /** Sizes are tried from {@code largest} down to {@code smallest}. */
    static TitleBlock set(Title title, Rectangle2D box, double largest, double smallest) {
        for (double size = largest; size > smallest; size *= 0.955) {
            List<String> lines = wrap(title, box.getWidth() / size);
            boolean fits = height(lines.size(), title, size) <= box.getHeight() && !lines.contains("");
            if (fits && lines.size() <= 5) {
                return new TitleBlock(title, box, size, balance(title, lines.size(), box.getWidth() / size));
            }
        }
        return new TitleBlock(title, box, smallest, cut(title, box, smallest));
    }

    private static double height(int lines, Title title, double size) {
        return ((lines - 1) * LEADING + title.faces().capHeight() + 0.28) * size;
    }

    /** Lines no wider than {@code room}; an empty one where a single word is too wide. */
    private static List<String> wrap(Title title, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : title.words()) {
            if (width(title, word) > room) {
                lines.add("");
            }
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(title, longer) > room && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(Title title, String text) {
        return title.faces().width(title.visual(text));
    }

    /** The same count of lines, as even as they get: the narrowest room that still needs no more. */
    private static List<String> balance(Title title, int count, double room) {
        double low = room * 0.5;
        double high = room;
        for (int i = 0; i < 12; i++) {
            double mid = (low + high) / 2;
            List<String> lines = wrap(title, mid);
            if (lines.size() <= count && !lines.contains("")) {
                high = mid;
            } else {
                low = mid;
            }
        }
        return wrap(title, high);
    }

    private static List<String> cut(Title title, Rectangle2D box, double size) {
        double room = box.getWidth() / size;
        int most = 1;
        while (height(most + 1, title, size) <= box.getHeight()) {
            most++;
        }
        List<String> pieces = new ArrayList<>();
        title.words().forEach(word -> split(title, word, room, pieces));
        List<String> lines = wrap(title.inPieces(pieces), room);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && width(title, last + DOTS) > room) {
            last = last.substring(0, last.length() - 1).stripTrailing();
        }
        kept.set(most - 1, last + DOTS);
        return kept;
    }

    /** A word wider than a line, cut where it must be. */
    private static void split(Title title, String word, double room, List<String> into) {
        String rest = word;
        while (width(title, rest) > room && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(title, rest.substring(0, end)) > room) {
                end--;
            }
            into.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        into.add(rest);
    }

    /** How tall the lines are together, from the top of a capital to the lowest base line. */
    double height() {
        return height(lines.size(), title, size) - 0.28 * size;
    }

    double size() {
        return size;
    }

    List<String> lines() {
        return lines;
    }

    /** The letters, centred in the height of the box, at the side that reading starts from. */
    Shape outline() {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double y = box.getCenterY() - height() / 2 + title.faces().capHeight() * size;
        for (String line : lines) {
            String seen = title.visual(line);
            double x = title.rightToLeft() ? box.getMaxX() - title.faces().width(seen) * size : box.getX();
            path.append(title.faces().outline(seen, x, y, size), false);
            y += LEADING * size;
        }
        return path;
    }
}

package org.blogimg.image.sketch.pack;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Locale;

/** Reads the {@code d} attribute of an SVG path, in the squeezed form that minifiers leave behind. */
final class SvgPath {
    private final String text;
    private final Path2D.Double path = new Path2D.Double();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private double controlX;
    private double controlY;
    private char last = 'm';

    private SvgPath(String text) {
        this.text = text;
    }

    static Path2D.Double parse(String d) {
        SvgPath reader = new SvgPath(d);
        reader.run();
        return reader.path;
    }

    private void run() {
        char command = 'M';
        while (more()) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                command = c;
                at++;
            } else if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            }
            step(command);
            last = Character.toLowerCase(command);
        }
    }

    private void step(char command) {
        boolean relative = Character.isLowerCase(command);
        double ox = relative ? x : 0;
        double oy = relative ? y : 0;
        switch (String.valueOf(command).toLowerCase(Locale.ROOT)) {
            case "m" -> moveTo(number() + ox, number() + oy);
            case "l" -> lineTo(number() + ox, number() + oy);
            case "h" -> lineTo(number() + ox, y);
            case "v" -> lineTo(x, number() + oy);
            case "c" -> cubic(new Point2D.Double(number() + ox, number() + oy), number() + ox, number() + oy, ox, oy);
            case "s" -> cubic(mirrored("cs"), number() + ox, number() + oy, ox, oy);
            case "q" -> quad(new Point2D.Double(number() + ox, number() + oy), ox, oy);
            case "t" -> quad(mirrored("qt"), ox, oy);
            case "a" -> arc(ox, oy);
            case "z" -> close();
            default -> throw new IllegalArgumentException("path command " + command);
        }
    }

    private void moveTo(double nx, double ny) {
        path.moveTo(nx, ny);
        startX = nx;
        startY = ny;
        put(nx, ny);
    }

    private void lineTo(double nx, double ny) {
        path.lineTo(nx, ny);
        put(nx, ny);
    }

    private void cubic(Point2D first, double cx, double cy, double ox, double oy) {
        double nx = number() + ox;
        double ny = number() + oy;
        path.curveTo(first.getX(), first.getY(), cx, cy, nx, ny);
        put(nx, ny);
        controlX = cx;
        controlY = cy;
    }

    private void quad(Point2D control, double ox, double oy) {
        double nx = number() + ox;
        double ny = number() + oy;
        path.quadTo(control.getX(), control.getY(), nx, ny);
        put(nx, ny);
        controlX = control.getX();
        controlY = control.getY();
    }

    private Point2D mirrored(String after) {
        return after.indexOf(last) >= 0
                ? new Point2D.Double(2 * x - controlX, 2 * y - controlY)
                : new Point2D.Double(x, y);
    }

    private void close() {
        path.closePath();
        put(startX, startY);
    }

    private void put(double nx, double ny) {
        x = nx;
        y = ny;
        controlX = nx;
        controlY = ny;
    }

    /** The end point form of SVG turned into the centre form of Java2D (SVG 1.1, appendix F.6). */
    private void arc(double ox, double oy) {
        double rx = Math.abs(number());
        double ry = Math.abs(number());
        double angle = Math.toRadians(number());
        boolean large = flag();
        boolean sweep = flag();
        double nx = number() + ox;
        double ny = number() + oy;
        if (rx == 0 || ry == 0) {
            lineTo(nx, ny);
            return;
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double px = cos * (x - nx) / 2 + sin * (y - ny) / 2;
        double py = -sin * (x - nx) / 2 + cos * (y - ny) / 2;
        double grow = Math.sqrt(Math.max(1, px * px / (rx * rx) + py * py / (ry * ry)));
        rx *= grow;
        ry *= grow;
        double under = rx * rx * py * py + ry * ry * px * px;
        double factor = under == 0 ? 0 : Math.sqrt(Math.max(0, (rx * rx * ry * ry - under) / under));
        factor = large == sweep ? -factor : factor;
        double cx = factor * rx * py / ry;
        double cy = -factor * ry * px / rx;
        double from = Math.toDegrees(Math.atan2((py - cy) / ry, (px - cx) / rx));
        double to = Math.toDegrees(Math.atan2((-py - cy) / ry, (-px - cx) / rx));
        double extent = turn(to - from, sweep);
        AffineTransform place = AffineTransform.getTranslateInstance(
                cos * cx - sin * cy + (x + nx) / 2, sin * cx + cos * cy + (y + ny) / 2);
        place.rotate(angle);
        Arc2D.Double arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -from, -extent, Arc2D.OPEN);
        path.append(arc.getPathIterator(place), true);
        put(nx, ny);
    }

    private static double turn(double degrees, boolean sweep) {
        double extent = degrees % 360;
        if (sweep && extent < 0) {
            return extent + 360;
        }
        return !sweep && extent > 0 ? extent - 360 : extent;
    }

    private boolean more() {
        while (at < text.length() && " ,\n\t\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length();
    }

    private boolean flag() {
        more();
        return text.charAt(at++) == '1';
    }

    private double number() {
        more();
        int from = at;
        boolean dot = false;
        boolean exponent = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean sign = (c == '-' || c == '+') && (at == from || "eE".indexOf(text.charAt(at - 1)) >= 0);
            boolean point = c == '.' && !dot && !exponent;
            boolean e = (c == 'e' || c == 'E') && !exponent;
            if (!Character.isDigit(c) && !sign && !point && !e) {
                break;
            }
            dot |= point;
            exponent |= e;
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}

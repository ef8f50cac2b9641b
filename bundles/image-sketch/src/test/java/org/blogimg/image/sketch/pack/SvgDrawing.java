package org.blogimg.image.sketch.pack;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An icon's markup as plain filled shapes, bottom first: strokes outlined, transforms applied, gradients averaged. */
final class SvgDrawing {
    private static final Set<String> TOO_MUCH = Set.of("clipPath", "mask", "filter", "use", "image", "text", "pattern");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");

    /** A shape and its colour, alpha included. */
    record Layer(Path2D shape, int argb) {}

    /** What an element hands down to those inside it. */
    private record Ink(
            @Nullable String fill, @Nullable String stroke, double width, double alpha, AffineTransform place) {}

    private final List<Layer> layers = new ArrayList<>();
    private boolean whole = true;

    /** The layers, or none when the drawing needs what we do not draw. */
    static List<Layer> parse(String body, double scale) {
        SvgDrawing drawing = new SvgDrawing();
        AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
        drawing.walk(root(body), new Ink("#000", null, 1, 1, place));
        return drawing.whole ? drawing.layers : List.of();
    }

    private static Element root(String body) {
        try {
            String svg = "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + body + "</svg>";
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("not the markup of a drawing", e);
        }
    }

    private void walk(Element element, Ink above) {
        if (TOO_MUCH.contains(element.getTagName())) {
            whole = false;
        }
        Ink ink = inherit(element, above);
        Shape shape = shape(element);
        if (shape != null) {
            paint(shape, element, ink);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                walk(inside, ink);
            }
        }
    }

    private static Ink inherit(Element element, Ink above) {
        AffineTransform place = new AffineTransform(above.place());
        place.concatenate(transform(element.getAttribute("transform")));
        return new Ink(
                or(element.getAttribute("fill"), above.fill()),
                or(element.getAttribute("stroke"), above.stroke()),
                number(element, "stroke-width", above.width()),
                above.alpha() * number(element, "opacity", 1),
                place);
    }

    private void paint(Shape shape, Element element, Ink ink) {
        Integer fill = colour(ink.fill(), ink.alpha() * number(element, "fill-opacity", 1));
        if (fill != null) {
            Path2D path = new Path2D.Double(shape);
            path.setWindingRule(
                    "evenodd".equals(element.getAttribute("fill-rule")) ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            path.transform(ink.place());
            layers.add(new Layer(path, fill));
        }
        Integer stroke = colour(ink.stroke(), ink.alpha() * number(element, "stroke-opacity", 1));
        if (stroke != null) {
            BasicStroke pen = new BasicStroke((float) ink.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            Path2D path = new Path2D.Double(pen.createStrokedShape(shape));
            path.transform(ink.place());
            layers.add(new Layer(path, stroke));
        }
    }

    private static @Nullable Shape shape(Element e) {
        return switch (e.getTagName()) {
            case "path" -> SvgPath.parse(e.getAttribute("d"));
            case "circle" -> round(e, number(e, "r", 0), number(e, "r", 0));
            case "ellipse" -> round(e, number(e, "rx", 0), number(e, "ry", 0));
            case "rect" -> box(e);
            case "polygon" -> SvgPath.parse("M" + e.getAttribute("points") + "z");
            case "polyline" -> SvgPath.parse("M" + e.getAttribute("points"));
            default -> null;
        };
    }

    private static Shape round(Element e, double rx, double ry) {
        return new Ellipse2D.Double(number(e, "cx", 0) - rx, number(e, "cy", 0) - ry, 2 * rx, 2 * ry);
    }

    private static Shape box(Element e) {
        double rx = number(e, "rx", number(e, "ry", 0));
        return new RoundRectangle2D.Double(
                number(e, "x", 0), number(e, "y", 0), number(e, "width", 0), number(e, "height", 0), 2 * rx, 2 * rx);
    }

    private @Nullable Integer colour(@Nullable String text, double alpha) {
        if (text == null || text.equals("none") || text.equals("transparent")) {
            return null;
        }
        if (text.startsWith("url(") || !text.startsWith("#")) {
            whole = false;
            return null;
        }
        String hex = text.substring(1);
        if (hex.length() == 3) {
            hex = hex.replaceAll("(.)", "$1$1");
        }
        int rgb = Integer.parseInt(hex.substring(0, 6), 16);
        return ((int) Math.round(alpha * 255) << 24) | rgb;
    }

    private static AffineTransform transform(String text) {
        AffineTransform all = new AffineTransform();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            double[] n = java.util.Arrays.stream(call.group(2).trim().split("[\\s,]+", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            all.concatenate(one(call.group(1), n));
        }
        return all;
    }

    private static AffineTransform one(String name, double[] n) {
        return switch (name) {
            case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
            case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
            case "rotate" -> AffineTransform.getRotateInstance(
                    Math.toRadians(n[0]), n.length > 1 ? n[1] : 0, n.length > 1 ? n[2] : 0);
            case "matrix" -> new AffineTransform(n);
            default -> throw new IllegalArgumentException("transform " + name);
        };
    }

    private static @Nullable String or(String own, @Nullable String above) {
        return own.isEmpty() ? above : own;
    }

    private static double number(Element e, String name, double otherwise) {
        String text = e.getAttribute(name);
        return text.isEmpty() ? otherwise : Double.parseDouble(text.replace("px", ""));
    }
}

package org.blogimg.image.openai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.blogimg.kit.Unusable;

/** The size to ask for where another is wanted: the nearest shape. The house crops and scales what comes. */
@FunctionalInterface
interface Sizing {
    /** WIDTHxHEIGHT, or nothing where the server is to choose. */
    String fit(int width, int height);

    /** @param sizes WIDTHxHEIGHT, several with spaces or commas */
    static Sizing listed(String sizes) {
        List<Size> all = new ArrayList<>();
        for (String size : sizes.strip().split("[\\s,]+", -1)) {
            all.add(Size.of(size));
        }
        return new Listed(List.copyOf(all));
    }

    /** A size that a server takes. */
    record Size(int width, int height) {
        private static final Pattern FORM = Pattern.compile("([1-9][0-9]{1,4})x([1-9][0-9]{1,4})");

        static Size of(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new Unusable("sizes", "write WIDTHxHEIGHT, such as 1024x1024 1536x1024");
            }
            return new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        }

        /** How far the shape is from another, in whole hundredths, so that 1.77 and 1.78 are the same. */
        private long off(double shape) {
            return Math.round(100 * Math.abs(Math.log((double) width / height / shape)));
        }

        /** The smallest that need not be enlarged, else the largest. */
        private long waste(int wantedWidth, int wantedHeight) {
            long area = (long) width * height;
            return width >= wantedWidth && height >= wantedHeight ? area : Long.MAX_VALUE - area;
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** One of a few. */
    record Listed(List<Size> sizes) implements Sizing {
        @Override
        public String fit(int width, int height) {
            double shape = (double) width / height;
            return sizes.stream()
                    .min(Comparator.comparingLong((Size size) -> size.off(shape))
                            .thenComparingLong(size -> size.waste(width, height)))
                    .orElseThrow()
                    .toString();
        }
    }

    /**
     * Any size whose sides are multiples of a step.
     *
     * @param least the fewest pixels
     * @param most the most pixels
     * @param longest the longest side
     */
    record Grid(int step, long least, long most, int longest) implements Sizing {
        /** No shape is asked for beyond this, so that rounding to the step keeps it below three to one. */
        private static final double NARROWEST = 2.85;

        /** 655,360 to 8,294,400 pixels, less what rounding to 16 may add or take. */
        static final Grid GPT_IMAGE_2 = new Grid(16, 690_000, 8_000_000, 3_840);

        /** As many pixels as a model was trained on; more of them and it draws everything twice. */
        static Grid around(int side) {
            long area = (long) side * side;
            return new Grid(64, area, area, 4 * side);
        }

        @Override
        public String fit(int width, int height) {
            double shape = Math.min(NARROWEST, Math.max(1 / NARROWEST, (double) width / height));
            double area = (double) Math.min(most, Math.max(least, (long) width * height));
            return new Size(onGrid(Math.sqrt(area * shape)), onGrid(Math.sqrt(area / shape))).toString();
        }

        private int onGrid(double side) {
            long steps = Math.round(Math.min(side, longest) / step);
            return (int) (Math.max(1, steps) * step);
        }
    }
}

package org.stepwise.typeset.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/** The fonts of a page, all embedded: KaTeX's as on the screen, Liberation for text. */
public enum Face {
    ROMAN("/org/stepwise/typeset/fonts/KaTeX_Main-Regular.ttf"),
    BOLD("/org/stepwise/typeset/fonts/KaTeX_Main-Bold.ttf"),
    ITALIC("/org/stepwise/typeset/fonts/KaTeX_Math-Italic.ttf"),
    SYMBOLS("/org/stepwise/typeset/fonts/KaTeX_AMS-Regular.ttf"),
    SIZE1("/org/stepwise/typeset/fonts/KaTeX_Size1-Regular.ttf"),
    SIZE2("/org/stepwise/typeset/fonts/KaTeX_Size2-Regular.ttf"),
    SIZE3("/org/stepwise/typeset/fonts/KaTeX_Size3-Regular.ttf"),
    SIZE4("/org/stepwise/typeset/fonts/KaTeX_Size4-Regular.ttf"),
    SERIF("/liberation/LiberationSerif-Regular.ttf"),
    SANS("/liberation/LiberationSans-Regular.ttf"),
    SANS_BOLD("/liberation/LiberationSans-Bold.ttf"),
    SANS_ITALIC("/liberation/LiberationSans-Italic.ttf"),
    MONO("/liberation/LiberationMono-Regular.ttf");

    private static final double UNITS = 1000;

    private final BaseFont font;

    Face(String path) {
        try (InputStream in = Face.class.getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(in, path).readAllBytes();
            String name = path.substring(path.lastIndexOf('/') + 1);
            this.font = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BaseFont font() {
        return font;
    }

    public boolean has(int sign) {
        return sign <= Character.MAX_VALUE && font.charExists(sign);
    }

    /** In em, as the following. */
    double width(String text) {
        return font.getWidth(text) / UNITS;
    }

    double top(String text) {
        return text.chars().mapToDouble(sign -> extent(sign)[3]).max().orElse(0);
    }

    double bottom(String text) {
        return text.chars().mapToDouble(sign -> extent(sign)[1]).min().orElse(0);
    }

    /** How far the ink of a sign reaches beyond its width: what slanted letters need before a power. */
    double overhang(String text) {
        char last = text.charAt(text.length() - 1);
        return Math.max(0, extent(last)[2] - width(String.valueOf(last)));
    }

    private double[] extent(int sign) {
        int[] box = font.getCharBBox(sign);
        return box == null
                ? new double[4]
                : new double[] {box[0] / UNITS, box[1] / UNITS, box[2] / UNITS, box[3] / UNITS};
    }
}

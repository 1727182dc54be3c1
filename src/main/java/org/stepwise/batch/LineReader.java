package org.stepwise.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, of which no more than the first megabyte is kept. */
final class LineReader {

    static final int LONGEST_BYTES = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * @param whole whether nothing was cut off
     * @param readable whether it is UTF-8; otherwise what is not stands as \uFFFD
     */
    record Line(String text, boolean whole, boolean readable) {}

    private final InputStream input;

    LineReader(InputStream input) {
        this.input = new BufferedInputStream(input, 1 << 16);
    }

    /** Null at the end of the input. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean any = false;
        boolean whole = true;
        int read;
        while ((read = input.read()) >= 0 && read != '\n') {
            any = true;
            if (bytes.size() < LONGEST_BYTES) {
                bytes.write(read);
            } else {
                whole = false;
            }
        }
        if (!any && read < 0) {
            return null;
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return new Line(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text,
                whole,
                !whole || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes.toByteArray()));
    }
}

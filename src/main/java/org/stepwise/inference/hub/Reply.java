package org.stepwise.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered; closing it drops the connection.
 *
 * @param own whether it is the hub that answered, and not a server to which it redirected
 */
record Reply(int status, HttpHeaders headers, InputStream body, boolean own) implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    boolean isRedirect() {
        return status >= 300 && status < 400 && headers.firstValue("Location").isPresent();
    }

    /**
     * Where in the file the body begins; empty if the server has nothing from where it was asked.
     *
     * @throws IOException if it has another file than the one of {@code size} bytes
     */
    OptionalLong start(long size) throws IOException {
        return switch (status) {
            case 200 -> {
                require(size, headers.firstValueAsLong("Content-Length").orElse(size));
                yield OptionalLong.of(0);
            }
            case 206 -> {
                Matcher range =
                        RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
                if (!range.matches()) {
                    throw new IOException("it sent a part of the file, and did not say which");
                }
                require(size, range.group(2).equals("*") ? size : Long.parseLong(range.group(2)));
                yield OptionalLong.of(Long.parseLong(range.group(1)));
            }
            default -> OptionalLong.empty();
        };
    }

    private static void require(long size, long sent) throws IOException {
        if (sent != size) {
            throw new IOException("it has a file of " + sent + " bytes, and listed one of " + size);
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

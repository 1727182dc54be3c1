package org.stepwise.inference.hub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.stepwise.inference.hub.LocalHub.Trick;

/** What servers and the network in between do to a download. */
final class Tricks {

    private Tricks() {}

    static Trick status(int status, String... headers) {
        return (exchange, _) -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            LocalHub.send(exchange, status, new byte[0]);
        };
    }

    static Trick body(byte[] body) {
        return (exchange, _) -> LocalHub.send(exchange, 200, body);
    }

    /** So many bytes of what was asked for, and then the connection ends. */
    static Trick breaksAfter(int bytes) {
        return (exchange, file) -> part(exchange, file, LocalHub.header(exchange, "Range"), bytes);
    }

    /** The whole file from its beginning, whatever was asked for, or as much of it as that. */
    static Trick ignoresTheRange(int bytes) {
        return (exchange, file) -> part(exchange, file, "", bytes);
    }

    private static void part(HttpExchange exchange, byte[] file, String range, int bytes) throws IOException {
        int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            String sent = "bytes " + from + "-" + (file.length - 1) + "/" + file.length;
            exchange.getResponseHeaders().set("Content-Range", sent);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
        OutputStream out = exchange.getResponseBody();
        out.write(file, from, Math.min(bytes, file.length - from));
        out.flush();
    }

    /** So many bytes, and then nothing for as long as the latch is closed. */
    static Trick stallsAfter(int bytes, CountDownLatch latch) {
        return (exchange, file) -> {
            part(exchange, file, LocalHub.header(exchange, "Range"), bytes);
            await(latch);
        };
    }

    static Trick neverAnswers(CountDownLatch latch) {
        return (_, _) -> await(latch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Trick wrongBytes() {
        return (exchange, file) -> {
            byte[] wrong = Arrays.copyOf(file, file.length);
            wrong[file.length / 2] ^= 1;
            LocalHub.serve(exchange, wrong);
        };
    }

    static Trick redirect(String address) {
        return status(302, "Location", address);
    }
}

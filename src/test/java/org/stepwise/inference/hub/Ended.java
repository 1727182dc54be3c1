package org.stepwise.inference.hub;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run of the command left behind. */
record Ended(int code, String out, String err) {

    static final Patience QUICK = new Patience(Duration.ofSeconds(20), Duration.ofMillis(2), 3);

    static Ended fetch(LocalHub hub, Path into) {
        return fetch(hub, into, QUICK, Map.of());
    }

    static Ended fetch(LocalHub hub, Path into, Patience patience, Map<String, String> environment) {
        Map<String, String> whole = new TreeMap<>(environment);
        whole.put("HF_ENDPOINT", hub.address());
        return run(whole, patience, LocalHub.NAME, "--into", into.toString());
    }

    static Ended run(Map<String, String> environment, Patience patience, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new FetchCommand(environment, patience, printer(out), printer(err)).fetch(List.of(arguments));
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package org.stepwise.typeset.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What KaTeX knows, which sets formulas on the page; katex-names.test.ts holds the list to it. */
final class KatexNames {

    private static final Set<String> NAMES = read();

    private KatexNames() {}

    /** @param name a command with its backslash, or an environment */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream in = KatexNames.class.getResourceAsStream("/org/stepwise/typeset/katex-names.txt")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

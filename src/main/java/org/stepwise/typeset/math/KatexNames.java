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

    private static final Set<String> NAMES = read("katex-names.txt");
    private static final Set<String> WITH_BRACES = read("katex-with-braces.txt");

    private KatexNames() {}

    /** @param name a command with its backslash, or an environment */
    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** Whether it cannot be an argument without braces, as in x^\sqrt{2}. */
    static boolean needsBraces(String name) {
        return WITH_BRACES.contains(name);
    }

    private static Set<String> read(String file) {
        try (InputStream in = KatexNames.class.getResourceAsStream("/org/stepwise/typeset/" + file)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

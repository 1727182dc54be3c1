package org.stepwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;

class SlipNameTests {

    private static Set<String> ids(String file, String prefix) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new EncodedResource(
                        new ClassPathResource("messages/%s.properties".formatted(file)), StandardCharsets.UTF_8)
                .getReader()) {
            texts.load(reader);
        }
        Set<String> ids = new TreeSet<>();
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> ids.add(key.substring(prefix.length())));
        return ids;
    }

    @Test
    void everyKnownSlipHasANameAndNoOther() throws IOException {
        Set<String> slips = ids("slips", "slips.");
        slips.addAll(ids("working", "working.slip."));
        assertThat(ids("slipnames", "practice.slip.")).isEqualTo(slips);
    }
}

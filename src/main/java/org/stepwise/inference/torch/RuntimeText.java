package org.stepwise.inference.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of model-runtime/, which the application carries with it. */
final class RuntimeText {

    private RuntimeText() {}

    /** @param path below model-runtime/ */
    static String read(String path) {
        String resource = "/model-runtime/" + path;
        try (InputStream text = RuntimeText.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " is missing from the application.");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

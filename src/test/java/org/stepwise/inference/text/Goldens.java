package org.stepwise.inference.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables that {@code model-runtime/reference/text_goldens.py} writes. */
public final class Goldens {

    private Goldens() {}

    public static List<Map<String, @Nullable Object>> rows(String name) {
        return JsonMapper.shared().readValue(text(name), new TypeReference<>() {});
    }

    public static Map<String, @Nullable Object> map(String name) {
        return JsonMapper.shared().readValue(text(name), new TypeReference<>() {});
    }

    public static String text(String name) {
        try (InputStream in = Goldens.class.getResourceAsStream("/inference/text/" + name)) {
            if (in == null) {
                throw new IllegalStateException("There is no golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int[] ids(@Nullable Object list) {
        return ((List<?>) java.util.Objects.requireNonNull(list))
                .stream().mapToInt(id -> (Integer) id).toArray();
    }
}

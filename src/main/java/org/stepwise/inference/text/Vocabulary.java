package org.stepwise.inference.text;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of each token of a {@code tokenizer.json}, and which of them are special. */
final class Vocabulary {

    /** Some eight times the largest vocabulary in use; a file from the internet may say anything. */
    private static final int LARGEST = 1 << 21;

    private static final byte[] NOTHING = {};

    private final byte[] @Nullable [] tokens;
    private final BitSet special = new BitSet();

    private Vocabulary(JsonNode root) {
        JsonNode vocabulary = root.path("model").path("vocab");
        JsonNode added = root.path("added_tokens");
        int size = 0;
        for (JsonNode id : vocabulary) {
            size = Math.max(size, 1 + id(id));
        }
        for (JsonNode token : added) {
            size = Math.max(size, 1 + id(token.path("id")));
        }
        tokens = new byte[size][];
        for (Map.Entry<String, JsonNode> token : vocabulary.properties()) {
            tokens[id(token.getValue())] = ByteAlphabet.bytes(token.getKey());
        }
        for (JsonNode token : added) {
            int id = id(token.path("id"));
            tokens[id] = ByteAlphabet.bytes(token.path("content").asString(""));
            special.set(id, token.path("special").asBoolean(false));
        }
    }

    /** @throws TokenizerException where this is not JSON or not a byte-level BPE tokenizer; {@code name} is of the file */
    static Vocabulary read(byte[] json, String name) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new TokenizerException("The tokenizer file %s is damaged: it is not JSON.".formatted(name), e);
        }
        JsonNode model = root.path("model");
        if (!model.path("vocab").isObject() || !model.path("merges").isArray()) {
            throw new TokenizerException(
                    "The tokenizer file %s is not one of a byte-level BPE tokenizer: it has no vocabulary with merges."
                            .formatted(name));
        }
        if (!model.path("type").asString("BPE").equals("BPE")
                || model.path("byte_fallback").asBoolean(false)
                || !root.path("decoder").path("type").asString("").equals("ByteLevel")) {
            throw new TokenizerException(
                    "The tokenizer file %s is not one of a byte-level BPE tokenizer: its tokens do not stand for bytes."
                            .formatted(name));
        }
        try {
            return new Vocabulary(root);
        } catch (IllegalArgumentException e) {
            throw new TokenizerException("The tokenizer file %s is damaged: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private static int id(JsonNode node) {
        if (!node.isInt() || node.intValue() < 0 || node.intValue() >= LARGEST) {
            throw new IllegalArgumentException("a token has the id " + node);
        }
        return node.intValue();
    }

    int size() {
        return tokens.length;
    }

    byte[] bytes(int id) {
        byte[] bytes = id >= 0 && id < tokens.length ? tokens[id] : null;
        return bytes == null ? NOTHING : bytes;
    }

    boolean isSpecial(int id) {
        return id >= 0 && special.get(id);
    }
}

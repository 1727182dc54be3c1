package org.stepwise.inference.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The files of a model folder that a chat template comes from: {@code chat_template.jinja}, else the entry of
 * {@code tokenizer_config.json}, else {@code chat_template.json}.
 */
final class TemplateFiles {

    private static final String CONFIG = "tokenizer_config.json";
    private static final String KEY = "chat_template";
    private static final String ORDINARY = "default";
    private static final long LARGEST = 20L << 20;

    /** The names that transformers gives to templates as variables. */
    private static final List<String> SPECIAL =
            List.of("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token");

    private final Path folder;
    private final JsonNode config;

    TemplateFiles(Path folder) {
        this.folder = folder;
        this.config = json(CONFIG);
    }

    Map<String, String> templates() {
        Path own = folder.resolve("chat_template.jinja");
        if (Files.isRegularFile(own)) {
            return Map.of(ORDINARY, new String(bytes(own), StandardCharsets.UTF_8));
        }
        Map<String, String> templates = templates(config.path(KEY));
        if (templates.isEmpty()) {
            templates = templates(json("chat_template.json").path(KEY));
        }
        if (templates.isEmpty()) {
            throw new ChatTemplateException("The model folder %s has no chat template.".formatted(folder));
        }
        return templates;
    }

    private static Map<String, String> templates(JsonNode node) {
        if (node.isString()) {
            return Map.of(ORDINARY, node.stringValue());
        }
        Map<String, String> templates = new HashMap<>();
        for (JsonNode each : node) {
            templates.put(each.path("name").asString(""), each.path("template").asString(""));
        }
        return templates;
    }

    /** A token that the file has as null is not there: a template prints nothing for it. */
    Map<String, String> specialTokens() {
        Map<String, String> tokens = new HashMap<>();
        for (String name : SPECIAL) {
            JsonNode token = config.path(name);
            JsonNode text = token.isObject() ? token.path("content") : token;
            if (text.isString()) {
                tokens.put(name, text.stringValue());
            }
        }
        return tokens;
    }

    private JsonNode json(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            return JsonMapper.shared().readTree(bytes(file));
        } catch (JacksonException e) {
            throw new ChatTemplateException("The file %s is damaged: it is not JSON.".formatted(file), e, false);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ChatTemplateException("The file %s is larger than 20 MiB.".formatted(file));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ChatTemplateException("The file %s cannot be read.".formatted(file), e, false);
        }
    }
}

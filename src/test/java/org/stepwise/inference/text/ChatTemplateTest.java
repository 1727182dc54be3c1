package org.stepwise.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChatTemplateTest {

    private static final List<Map<String, Object>> HELLO = List.of(Map.of("role", "user", "content", "Hello"));

    private static final Map<String, Map<String, String>> SPECIAL = Map.of(
            "qwen2.5", Map.of("eos_token", "<|im_end|>", "pad_token", "<|endoftext|>"),
            "chatml", Map.of(),
            "llama-like", Map.of("bos_token", "<|begin_of_text|>", "eos_token", "<|eot_id|>"),
            "mistral-like", Map.of("bos_token", "<s>", "eos_token", "</s>"),
            "macros", Map.of());

    @TempDir
    Path folder;

    static List<Map<String, @Nullable Object>> rows() {
        return Goldens.rows("rendered.json");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rendersAConversationAsTransformersDoes(Map<String, @Nullable Object> row) {
        String name = String.valueOf(row.get("template"));
        ChatTemplate template = new ChatTemplate(
                Map.of("default", Goldens.text("templates/%s.jinja".formatted(name))),
                Objects.requireNonNull(SPECIAL.get(name)));
        Map<String, @Nullable Object> conversation = conversation(String.valueOf(row.get("conversation")));
        if (row.containsKey("text")) {
            assertThat(render(template, conversation)).isEqualTo(row.get("text"));
        } else {
            String error = String.valueOf(row.get("error"));
            assertThatThrownBy(() -> render(template, conversation))
                    .as(error)
                    .isInstanceOfSatisfying(ChatTemplateException.class, e -> {
                        boolean refused = error.startsWith("TemplateError: ");
                        assertThat(e.refused()).isEqualTo(refused);
                        assertThat(e).hasMessageContaining(refused ? error.substring("TemplateError: ".length()) : "");
                    });
        }
    }

    private static Map<String, @Nullable Object> conversation(String name) {
        return Goldens.rows("conversations.json").stream()
                .filter(each -> name.equals(each.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static String render(ChatTemplate template, Map<String, @Nullable Object> conversation) {
        return template.render(
                (List<Map<String, @Nullable Object>>) Objects.requireNonNull(conversation.get("messages")),
                (List<Map<String, @Nullable Object>>) conversation.get("tools"),
                !Boolean.FALSE.equals(conversation.get("prompt")),
                (Map<String, @Nullable Object>) Objects.requireNonNullElse(conversation.get("extra"), Map.of()));
    }

    @Test
    void theNanoModelHasTheTemplateOfQwen() {
        assertThat(ChatTemplate.open(Path.of("model-runtime/nano")).render(HELLO, null, true, Map.of()))
                .isEqualTo(
                        "<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.<|im_end|>\n"
                                + "<|im_start|>user\nHello<|im_end|>\n<|im_start|>assistant\n");
    }

    @Test
    void specialTokensAreVariablesUnlessTheyAreNull() throws IOException {
        config("""
                {"bos_token": null, "eos_token": {"content": "<e>", "special": true}, "pad_token": "<p>",
                 "chat_template": "{{ bos_token }}|{{ bos_token is defined }}|{{ eos_token }}|{{ pad_token }}|{{ x }}"}""");
        assertThat(open(HELLO, Map.of("x", 1))).isEqualTo("|False|<e>|<p>|1");
        assertThat(open(HELLO, Map.of("eos_token", "mine"))).isEqualTo("|False|mine|<p>|");
    }

    @Test
    void aTemplateFileGoesBeforeTheEntryInTheConfiguration() throws IOException {
        config("{\"chat_template\": \"config\"}");
        Files.writeString(folder.resolve("chat_template.json"), "{\"chat_template\": \"json\"}");
        assertThat(open(HELLO, Map.of())).isEqualTo("config");
        Files.writeString(folder.resolve("chat_template.jinja"), "file\n");
        assertThat(open(HELLO, Map.of())).isEqualTo("file");
        Files.delete(folder.resolve("chat_template.jinja"));
        config("{}");
        assertThat(open(HELLO, Map.of())).isEqualTo("json");
    }

    @Test
    void aConversationWithToolsHasItsOwnTemplateWhereThereIsOne() throws IOException {
        config("""
                {"chat_template": [{"name": "default", "template": "plain"}, {"name": "tool_use", "template": "tools"}]}""");
        ChatTemplate template = ChatTemplate.open(folder);
        assertThat(template.render(HELLO, null, true, Map.of())).isEqualTo("plain");
        assertThat(template.render(HELLO, List.of(), true, Map.of())).isEqualTo("tools");
    }

    @Test
    void saysInASentenceWhatIsWrongWithAFolder() throws IOException {
        assertThatThrownBy(() -> ChatTemplate.open(folder))
                .isInstanceOf(ChatTemplateException.class)
                .hasMessage("The model folder %s has no chat template.", folder);
        config("{");
        assertThatThrownBy(() -> ChatTemplate.open(folder)).hasMessageContaining("is damaged: it is not JSON.");
        config("{\"chat_template\": \"a\\n{% if %}\"}");
        assertThatThrownBy(() -> ChatTemplate.open(folder)).hasMessageContaining("cannot be read (Line 2: ");
        config("{\"chat_template\": [{\"name\": \"rag\", \"template\": \"\"}]}");
        assertThatThrownBy(() -> open(HELLO, Map.of())).hasMessageContaining("none is the default.");
        assertThatThrownBy(() -> open(List.of(), Map.of())).isInstanceOf(ChatTemplateException.class);
    }

    @Test
    void argumentsThatAreATextBecomeTheObjectInIt() {
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("role", "assistant");
        answer.put("content", null);
        answer.put(
                "tool_calls",
                List.of(
                        Map.of(
                                "id",
                                "1",
                                "function",
                                Map.of("name", "f", "arguments", "{\"b\": 1.0, \"a\": [null, \"你\"]}")),
                        Map.of("name", "g", "arguments", "[1]"),
                        Map.of("name", "h", "arguments", Map.of("x", 1))));
        ChatTemplate template = new ChatTemplate(
                Map.of(
                        "default",
                        "{% for c in messages[0].tool_calls %}{{ (c.function or c).arguments | tojson }};{% endfor %}"),
                Map.of());
        assertThat(template.render(ToolArguments.asObjects(List.of(answer)), null, false, Map.of()))
                .isEqualTo("{\"b\": 1.0, \"a\": [null, \"你\"]};\"[1]\";{\"x\": 1};");
    }

    private String open(List<Map<String, Object>> messages, Map<String, Object> extra) {
        return ChatTemplate.open(folder).render(messages, null, true, extra);
    }

    private void config(String json) throws IOException {
        Files.writeString(folder.resolve("tokenizer_config.json"), json);
    }
}

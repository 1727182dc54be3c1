package org.stepwise.inference.text;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.inference.text.jinja.Template;
import org.stepwise.inference.text.jinja.TemplateException;

/**
 * Makes the text that a model reads out of a conversation, by the template in the model's folder: the same, byte for byte,
 * as {@code apply_chat_template} of Hugging Face's transformers (5.24) gives. May be used by several threads.
 */
public final class ChatTemplate {

    private static final String ORDINARY = "default";
    private static final String WITH_TOOLS = "tool_use";

    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, String> specialTokens;

    /** @param sources of templates by their names: "default", and maybe "tool_use" for conversations with tools */
    ChatTemplate(Map<String, String> sources, Map<String, String> specialTokens) {
        this.specialTokens = Map.copyOf(specialTokens);
        try {
            sources.forEach((name, source) -> templates.put(name, Template.compile(source)));
        } catch (TemplateException e) {
            throw new ChatTemplateException(
                    "The chat template cannot be read (%s).".formatted(e.getMessage()), e, false);
        }
    }

    /** @throws ChatTemplateException where the folder has no template, or one that cannot be read */
    public static ChatTemplate open(Path folder) {
        TemplateFiles files = new TemplateFiles(folder);
        return new ChatTemplate(files.templates(), files.specialTokens());
    }

    /**
     * The values are plain Java ones: null, Boolean, numbers, texts, and maps and lists of such. The arguments of tool
     * calls should be maps; for those that come as texts see {@link ToolArguments}.
     *
     * @param tools null for none; an empty list is given to the template as such
     * @param extra further variables of the template, as {@code enable_thinking}
     * @throws ChatTemplateException where the template fails, or does not take this conversation
     */
    public String render(
            List<? extends Map<String, ? extends @Nullable Object>> messages,
            @Nullable List<? extends Map<String, ? extends @Nullable Object>> tools,
            boolean addGenerationPrompt,
            Map<String, ? extends @Nullable Object> extra) {
        if (messages.isEmpty()) {
            throw new ChatTemplateException("A conversation needs at least one message.");
        }
        Map<String, @Nullable Object> variables = new HashMap<>(specialTokens);
        variables.put("documents", null);
        variables.putAll(extra);
        variables.put("messages", Messages.normal(messages));
        variables.put("tools", tools);
        variables.put("add_generation_prompt", addGenerationPrompt);
        try {
            return chosen(tools != null).render(variables, LocalDateTime.now());
        } catch (TemplateException e) {
            String problem = e.refused()
                    ? "The chat template of the model does not take this conversation (%s)."
                    : "The chat template of the model failed (%s).";
            throw new ChatTemplateException(problem.formatted(e.getMessage()), e, e.refused());
        }
    }

    private Template chosen(boolean withTools) {
        Template template = withTools ? templates.get(WITH_TOOLS) : null;
        template = template == null ? templates.get(ORDINARY) : template;
        if (template == null) {
            throw new ChatTemplateException("The model has several chat templates and none is the default.");
        }
        return template;
    }
}

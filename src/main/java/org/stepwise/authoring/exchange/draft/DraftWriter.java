package org.stepwise.authoring.exchange.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A draft as a problem file. */
final class DraftWriter {

    private final YamlText yaml = new YamlText();

    private DraftWriter() {}

    static String write(Draft draft, String skill) {
        DraftWriter writer = new DraftWriter();
        writer.problem(draft, skill);
        return writer.yaml.toString();
    }

    private void problem(Draft draft, String skill) {
        yaml.line(0, "uuid: " + draft.id());
        yaml.field(0, "title", draft.title());
        yaml.line(0, "skills: [%s]".formatted(skill));
        yaml.line(0, "difficulty: 2");
        if (!draft.parameters().isEmpty()) {
            yaml.line(0, "parameters:");
            draft.parameters().forEach((name, parameter) -> yaml.line(1, name + ": " + parameter(parameter)));
        }
        texts(0, "constraints", draft.constraints());
        yaml.field(0, "prompt", draft.prompt());
        yaml.line(0, "parts:");
        draft.parts().forEach(this::part);
        yaml.line(0, "solution:");
        for (String step : draft.solution()) {
            item(1, "text", step);
        }
    }

    private static String parameter(DraftParameter parameter) {
        return switch (parameter) {
            case DraftParameter.Range(int first, int last) -> first + ".." + last;
            case DraftParameter.OneOf(List<String> values) ->
                values.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]"));
            case DraftParameter.Computed(String expression) -> YamlText.quoted("= " + expression);
        };
    }

    private void part(DraftPart part) {
        item(1, "kind", part.kind().id());
        optional(2, "label", part.label());
        yaml.field(2, "answer", part.answer());
        optional(2, "variable", part.variable());
        optional(2, "option", part.option());
        yaml.line(2, "hints:");
        for (Map.Entry<String, String> hint : HintLadder.of(part).entrySet()) {
            yaml.field(3, hint.getKey(), hint.getValue());
        }
        List<DraftCheck> checks = part.checks();
        if (!checks.isEmpty()) {
            yaml.line(2, "checks:");
            checks.forEach(check -> check(3, check));
        }
        yaml.line(2, "examples:");
        texts(3, "accept", part.accept());
        texts(3, "reject", part.reject());
    }

    private void check(int level, DraftCheck check) {
        item(level, "answer", check.answer());
        if (check.kind() != null) {
            yaml.field(level + 1, "kind", check.kind().id());
        }
        optional(level + 1, "option", check.option());
        if (check.accept()) {
            yaml.line(level + 1, "accept: true");
        }
        if (!check.accept() || check.credit() != 1) {
            // Also nothing is written down: without it the checking engine would give its own share.
            yaml.line(level + 1, "credit: " + credit(check));
        }
        optional(level + 1, "feedback", check.feedback());
        if (!check.checks().isEmpty()) {
            yaml.line(level + 1, "checks:");
            check.checks().forEach(inner -> check(level + 2, inner));
        }
    }

    private static String credit(DraftCheck check) {
        return BigDecimal.valueOf(check.credit()).stripTrailingZeros().toPlainString();
    }

    /** A list's item begins with its first field. */
    private void item(int level, String name, String value) {
        YamlText inner = new YamlText();
        inner.field(level + 1, name, value);
        String text = inner.toString();
        String indent = "  ".repeat(level);
        yaml.line(0, indent + "- " + text.substring(indent.length() + 2, text.length() - 1));
    }

    private void optional(int level, String name, @Nullable String value) {
        if (value != null) {
            yaml.field(level, name, value);
        }
    }

    private void texts(int level, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            yaml.line(level, name + ":");
            texts.forEach(text -> yaml.line(level + 1, "- " + YamlText.quoted(text)));
        }
    }
}

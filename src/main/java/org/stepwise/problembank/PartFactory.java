package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.cas.syntax.PlainText;
import org.stepwise.grading.AnswerKey;
import org.stepwise.grading.AnswerKind;

/** Puts values into the texts and keys of one part; what cannot be worked out names its field. */
final class PartFactory {

    private final Part part;
    private final String prefix;
    private final Template.Values values;
    private final Template template;

    /** @param prefix of the fields of the part, such as {@code parts[0].} */
    PartFactory(Part part, String prefix, Template.Values values) {
        this.part = part;
        this.prefix = prefix;
        this.values = values;
        this.template = new Template(values);
    }

    /** @param given what the problem starts from, where the part says nothing else */
    VariantPart part(@Nullable String given) {
        String own = part.given() == null ? given : VariantFactory.given(prefix + "given", part.given(), values);
        return new VariantPart(
                VariantFactory.optional(prefix + "label", part.label(), template::prose),
                key(prefix + "answer", part.kind(), part.option(), part.answer(), own),
                hints(),
                part.checks().stream().map(check -> check(check, null)).toList(),
                method(),
                examples("accept", part.accept()),
                examples("reject", part.reject()));
    }

    private Map<Rung, String> hints() {
        Map<Rung, String> hints = new EnumMap<>(Rung.class);
        part.hints()
                .forEach((rung, hint) ->
                        hints.put(rung, Unworkable.at(prefix + "hints." + rung.id(), () -> template.prose(hint))));
        return hints;
    }

    private List<MethodMark> method() {
        List<MethodMark> marks = new ArrayList<>();
        for (int i = 0; i < part.method().size(); i++) {
            Part.Mark mark = part.method().get(i);
            String field = prefix + "method[%d].".formatted(i);
            marks.add(new MethodMark(
                    Unworkable.at(field + "shows", () -> PlainText.of(values.written(mark.shows()))),
                    Unworkable.at(field + "name", () -> template.prose(mark.name())),
                    mark.credit()));
        }
        return marks;
    }

    private List<String> examples(String list, List<String> texts) {
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            examples.add(Unworkable.at("%sexamples.%s[%d]".formatted(prefix, list, i), () -> template.plain(text)));
        }
        return examples;
    }

    /** Inside another check, what is not said is as it is said there. */
    private AnswerCheck check(Part.Check check, @Nullable String outer) {
        String field = prefix + check.field();
        AnswerKind kind = check.kind() == null ? part.kind() : check.kind();
        String option = check.kind() == null && check.option() == null ? part.option() : check.option();
        String feedback = check.feedback() == null
                ? outer
                : VariantFactory.optional(field + ".feedback", check.feedback(), template::prose);
        return new AnswerCheck(
                check.field(),
                key(field + ".answer", kind, option, check.answer(), null),
                check.accepts(),
                check.credit(),
                feedback,
                check.checks().stream().map(nested -> check(nested, feedback)).toList());
    }

    private AnswerKey key(
            String field, AnswerKind kind, @Nullable String option, String answer, @Nullable String given) {
        boolean text = kind == AnswerKind.STRING || kind == AnswerKind.UNITS;
        String expected =
                Unworkable.at(field, () -> text ? template.plain(answer) : PlainText.of(values.evaluate(answer)));
        return new AnswerKey(kind, expected, part.variable(), option, given);
    }
}

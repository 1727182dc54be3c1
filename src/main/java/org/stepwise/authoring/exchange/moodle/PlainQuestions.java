package org.stepwise.authoring.exchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.Choices;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.draft.DraftCheck;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;
import org.stepwise.grading.AnswerKind;

/** Moodle's own question types without variables: numerical, shortanswer, multichoice, truefalse. */
final class PlainQuestions {

    private final XmlElement question;
    private final String category;
    private final Report report;
    private final MoodleText text;

    PlainQuestions(XmlElement question, String category, Report report) {
        this.question = question;
        this.category = category;
        this.report = report;
        this.text = new MoodleText(
                expression -> {
                    throw new Unmapped(expression);
                },
                Map.of(),
                report);
    }

    Draft draft(String type) throws Refusal {
        String list = "";
        DraftPart part;
        switch (type) {
            case "numerical" -> part = typed(this::numerical);
            case "shortanswer" -> {
                if (question.textOf("usecase").equals("1")) {
                    report.changed("exchange.case");
                }
                part = typed(this::words);
            }
            default -> {
                Choices choices = choices(type);
                list = "\n\n" + choices.listed();
                part = choices.part(null);
            }
        }
        String prompt = read(question.first("questiontext").orElseThrow(() -> new Refusal("exchange.empty-prompt")));
        if (prompt.isBlank()) {
            throw new Refusal("exchange.empty-prompt");
        }
        return new Draft(
                MoodleQuestions.id(question),
                question.textOf("name"),
                category,
                Map.of(),
                List.of(),
                prompt + list,
                List.of(part.withHints(MoodleQuestions.hints(question, text, report))),
                MoodleQuestions.solution(question, text, report));
    }

    private interface Answer {
        DraftPart read(XmlElement answer) throws Refusal;
    }

    /** The first answer with full marks is the key, the others are checks in their order. */
    private DraftPart typed(Answer reader) throws Refusal {
        if (!question.all("units").isEmpty()) {
            report.dropped("exchange.moodle-units");
        }
        DraftPart key = null;
        List<DraftCheck> checks = new ArrayList<>();
        for (XmlElement answer : question.all("answer")) {
            double credit = fraction(answer);
            String feedback = feedback(answer);
            if (answer.textOf("text").equals("*")
                    || answer.textOf("text").contains("*")
                            && question.attributes().getOrDefault("type", "").equals("shortanswer")) {
                report.dropped("exchange.wildcard", answer.textOf("text"));
                continue;
            }
            DraftPart read = reader.read(answer);
            if (credit >= 1 && key == null) {
                key = read;
            } else {
                checks.add(
                        new DraftCheck(read.answer(), null, read.option(), credit >= 1, credit, feedback, List.of()));
            }
        }
        if (key == null) {
            throw new Refusal("exchange.no-answer");
        }
        return key.withChecks(checks);
    }

    private DraftPart numerical(XmlElement answer) throws Refusal {
        String tolerance = answer.textOf("tolerance");
        DraftPart part = new DraftPart(
                null, AnswerKind.NUMBER, number(answer.textOf("text")).toPlainString());
        return tolerance.isEmpty() || number(tolerance).signum() == 0
                ? part.withOption("exact")
                : part.withOption("absolute:" + number(tolerance).toPlainString());
    }

    private DraftPart words(XmlElement answer) {
        return new DraftPart(
                null,
                AnswerKind.STRING,
                answer.textOf("text").replace("\\*", "*").replace("@{", "@ {"));
    }

    private Choices choices(String type) throws Refusal {
        List<Choices.Option> options = new ArrayList<>();
        boolean several = question.textOf("single").equals("false");
        for (XmlElement answer : question.all("answer")) {
            double credit = fraction(answer);
            String shown =
                    type.equals("truefalse") ? answer.textOf("text").equals("true") ? "True" : "False" : read(answer);
            options.add(new Choices.Option(shown, several ? credit > 0 : credit >= 1, credit, feedback(answer)));
        }
        return new Choices(options, several, report);
    }

    private @Nullable String feedback(XmlElement answer) throws Refusal {
        XmlElement element = answer.first("feedback").orElse(null);
        String said = element == null ? "" : read(element);
        return said.isBlank() ? null : said;
    }

    private String read(XmlElement element) throws Refusal {
        try {
            return text.read(element);
        } catch (Unmapped reason) {
            throw new Refusal("exchange.cas-text", reason.what());
        }
    }

    private static double fraction(XmlElement answer) {
        try {
            return Math.clamp(Double.parseDouble(answer.attributes().getOrDefault("fraction", "0")) / 100, 0, 1);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static BigDecimal number(String text) throws Refusal {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            if (Math.abs(number.scale()) > 30 || number.precision() > 40) {
                throw new Refusal("exchange.unreadable", text);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal("exchange.unreadable", text);
        }
    }
}

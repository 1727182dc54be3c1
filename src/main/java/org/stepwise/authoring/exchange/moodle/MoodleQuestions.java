package org.stepwise.authoring.exchange.moodle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.stepwise.authoring.exchange.maxima.Unmapped;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;

/** What all types of Moodle's questions have. */
final class MoodleQuestions {

    private MoodleQuestions() {}

    /** The same question has the same id when it comes again. */
    static UUID id(XmlElement question) {
        String identity =
                question.textOf("idnumber").isEmpty() ? question.textOf("questiontext") : question.textOf("idnumber");
        return UUID.nameUUIDFromBytes(
                ("moodle " + question.textOf("name") + " " + identity + question.textOf("questionvariables"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    static List<String> hints(XmlElement question, MoodleText text, Report report) {
        List<String> hints = new ArrayList<>();
        for (XmlElement hint : question.all("hint")) {
            String said = read(hint, text, report);
            if (!said.isBlank()) {
                hints.add(said);
            }
        }
        return hints;
    }

    /** The general feedback, a paragraph a step; a displayed formula stays with the words before it. */
    static List<String> solution(XmlElement question, MoodleText text, Report report) {
        List<String> steps = new ArrayList<>();
        String said = question.first("generalfeedback")
                .map(feedback -> read(feedback, text, report))
                .orElse("");
        for (String paragraph : said.split("\n\n")) {
            if (paragraph.isBlank()) {
                continue;
            }
            if (!steps.isEmpty() && (paragraph.startsWith("$$") || !paragraph.matches("(?s)[\\p{Lu}0-9*\\-$].*"))) {
                steps.set(steps.size() - 1, steps.getLast() + "\n\n" + paragraph);
            } else {
                steps.add(paragraph);
            }
        }
        return Arrays.asList(steps.toArray(String[]::new));
    }

    private static String read(XmlElement element, MoodleText text, Report report) {
        try {
            return text.read(element);
        } catch (Unmapped reason) {
            report.dropped("exchange.text", element.name(), reason.what());
            return "";
        }
    }
}

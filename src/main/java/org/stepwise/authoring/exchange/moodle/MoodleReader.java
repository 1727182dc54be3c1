package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stepwise.authoring.exchange.draft.Draft;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.authoring.exchange.source.XmlElement;

/** The questions of a file of Moodle's. */
public final class MoodleReader {

    private static final Set<String> PLAIN = Set.of("numerical", "shortanswer", "multichoice", "truefalse");

    /** A question with the category that it stands in. */
    public record Question(XmlElement element, String category) {

        public String title() {
            return element.textOf("name");
        }
    }

    private MoodleReader() {}

    public static boolean fits(XmlElement root) {
        return root.name().equals("quiz");
    }

    public static List<Question> questions(XmlElement quiz) {
        List<Question> questions = new ArrayList<>();
        String category = "";
        for (XmlElement question : quiz.all("question")) {
            if (question.attributes().getOrDefault("type", "").equals("category")) {
                category = question.textOf("category");
            } else {
                questions.add(new Question(question, category));
            }
        }
        return questions;
    }

    public static Draft read(Question question, Report report) throws Refusal {
        String type = question.element().attributes().getOrDefault("type", "");
        if (type.equals("stack")) {
            return new StackReader(question.element(), question.category(), report).draft();
        }
        if (PLAIN.contains(type)) {
            return new PlainQuestions(question.element(), question.category(), report).draft(type);
        }
        throw new Refusal("exchange.question-type", type);
    }
}

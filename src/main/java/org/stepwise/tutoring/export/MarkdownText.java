package org.stepwise.tutoring.export;

import java.util.List;
import org.stepwise.tutoring.export.Transcript.Turn;

/** Markdown with LaTeX between dollar signs. */
final class MarkdownText {

    private MarkdownText() {}

    static String of(List<Transcript> transcripts, Format.Words words) {
        StringBuilder text = new StringBuilder();
        for (Transcript transcript : transcripts) {
            text.append("# ").append(plain(transcript.title())).append("\n\n");
            for (Turn turn : transcript.turns()) {
                text.append("**").append(words.pupil()).append("** ");
                text.append(plain(turn.question())).append("\n\n");
                text.append("**").append(words.tutor()).append("** ");
                text.append(turn.answer().strip()).append("\n\n");
                if (!turn.proved().isEmpty()) {
                    text.append("_").append(words.proved()).append("_ ");
                    turn.proved()
                            .forEach(formula -> text.append(formula.contains("$") ? formula : "$" + formula + "$")
                                    .append(" "));
                    text.append("\n\n");
                }
            }
        }
        return text.toString();
    }

    /** A pupil's words are no Markdown. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1").replaceAll("\\s*\\n\\s*", "  \n");
    }
}

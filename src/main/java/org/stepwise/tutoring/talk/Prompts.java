package org.stepwise.tutoring.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatMessage.Role;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Step;
import org.stepwise.tutoring.hints.WrittenLine;

/** What the model is told. It never learns the answer, who asks, or more of the way than may be said. */
final class Prompts {

    private static final int REMEMBERED = 6;

    private static final String FREE = """
            You are a patient maths tutor. A pupil of about 14 practises freely with you.
            Write in %s, in two to six short sentences. Write every formula between dollar signs, such as $2x + 3 = 7$.
            Every equation that you write is checked by a computer algebra system; one that does not hold is not shown.
            Talk about mathematics only. Go one step at a time, and ask the pupil for the next one.""";

    private Prompts() {}

    /** @param before what was said of this problem until now, oldest first */
    static List<ChatMessage> of(Situation situation, List<Answer> before, Wish wish, String question) {
        return of(system(situation), before, lines(situation) + clean(asked(wish, question)));
    }

    static List<ChatMessage> of(FreeChat chat, List<Answer> before, String question) {
        return of(FREE.formatted(chat.locale().getDisplayLanguage(Locale.ENGLISH)), before, clean(question));
    }

    private static List<ChatMessage> of(String system, List<Answer> before, String last) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(Role.SYSTEM, system));
        List<Answer> ended = before.stream()
                .filter(answer -> answer.state().isOver()
                        && !answer.isFixed()
                        && !answer.text().isBlank())
                .toList();
        for (Answer answer : ended.subList(Math.max(0, ended.size() - REMEMBERED), ended.size())) {
            messages.add(new ChatMessage(Role.USER, clean(asked(answer.wish(), answer.question()))));
            messages.add(new ChatMessage(Role.ASSISTANT, answer.text()));
        }
        messages.add(new ChatMessage(Role.USER, last));
        return messages;
    }

    /** With the move that was decided on, as the last sentence of what the model is told first. */
    static List<ChatMessage> with(Move move, List<ChatMessage> messages) {
        List<ChatMessage> next = new ArrayList<>(messages);
        next.set(0, new ChatMessage(Role.SYSTEM, messages.getFirst().text() + "\n\n" + move.sentence()));
        return next;
    }

    /** As a small model learned it: one question, since rules and what was asked before only lead it astray. */
    static List<ChatMessage> forSmall(FreeTask task) {
        return List.of(new ChatMessage(Role.USER, task.asked()));
    }

    /** The same conversation, to be gone on with after something was left out. */
    static List<ChatMessage> again(List<ChatMessage> messages, String shown, Held held) {
        List<ChatMessage> next = new ArrayList<>(messages);
        String left = held.leak() == null
                ? "This does not hold: " + String.join("; ", held.wrong()) + ". Do not say it again."
                : "This says too much: the pupil has to find it. Do not say it again, in no form.";
        if (!shown.isBlank()) {
            next.add(new ChatMessage(Role.ASSISTANT, shown));
        }
        next.add(new ChatMessage(
                Role.USER,
                left
                        + (shown.isBlank()
                                ? " Answer again, without it."
                                : " Go on where your answer stops, without it. Do not repeat what stands there.")));
        return next;
    }

    private static String system(Situation situation) {
        return """
                You are a patient maths tutor. You talk with a pupil of about 14 about one problem.
                Write in %s, in two to five short sentences. Write every formula between dollar signs, such as $2x + 3 = 7$.
                Every equation that you write is checked by a computer algebra system; one that does not hold is not shown.
                Talk about this problem and its mathematics only. Never state the answer of the problem.
                %s

                The problem:
                %s%s%s""".formatted(
                        situation.locale().getDisplayLanguage(Locale.ENGLISH),
                        allowed(situation.level()),
                        situation.help().variant().prompt(),
                        label(situation),
                        known(situation));
    }

    private static String label(Situation situation) {
        String label = situation.help().variantPart().label();
        return label == null ? "" : "\nThe pupil is at the part: " + label;
    }

    private static String allowed(Rung level) {
        return switch (level) {
            case NUDGE ->
                "Ask one question that turns the pupil's eyes to what matters. Write no new equation of this problem.";
            case RULE ->
                "Name the rule that helps, in general, with letters such as $a$ and $b$. Do not apply it to this problem.";
            case EXAMPLE ->
                "Work through a problem of the same kind with other numbers. Begin with the words \"With other numbers:\"."
                        + " Do not write a new equation of this problem.";
            case NEXT_STEP -> "Show one next line of the way, and say why it follows. Stop after this line.";
            case SOLUTION -> "Explain the steps that are given below, in your own words.";
        };
    }

    /** What the problem's author has written for the levels that are reached. */
    private static String known(Situation situation) {
        StringBuilder known = new StringBuilder();
        situation.help().variantPart().hints().forEach((rung, text) -> {
            if (rung.level() <= situation.level().level()) {
                known.append("\n\nA hint of the author's that the pupil has read: ")
                        .append(text);
            }
        });
        if (situation.level() == Rung.SOLUTION) {
            known.append("\n\nThe steps:");
            for (Step step : situation.help().variant().solution()) {
                known.append("\n- ").append(step.text());
                if (step.math() != null) {
                    known.append(" $").append(step.math()).append('$');
                }
            }
        }
        return known.toString();
    }

    private static String lines(Situation situation) {
        if (situation.help().lines().isEmpty()) {
            return "I have written nothing yet. ";
        }
        StringBuilder text = new StringBuilder("My lines so far:\n");
        for (WrittenLine line : situation.help().lines()) {
            text.append(line.number())
                    .append(") ")
                    .append(clean(line.text()))
                    .append(line.holds() ? "   (checked: it holds)" : "   (checked: it does not hold)");
            if (!line.remark().isBlank()) {
                text.append(" - ").append(line.remark());
            }
            text.append('\n');
        }
        return text.append('\n').toString();
    }

    private static String asked(Wish wish, String question) {
        String plain = switch (wish) {
            case STUCK -> "I am stuck. How can I go on?";
            case CHECK -> "Please check my lines: what is right, and where does it break?";
            case WHY -> "Why is that so?";
            case QUESTION -> "";
        };
        return question.isBlank() ? plain : plain.isEmpty() ? question : plain + " " + question;
    }

    /** A pupil's words stay words: the model's own signs between messages mean nothing in them. */
    private static String clean(String text) {
        return text.replace("<|", "< |").replace("|>", "| >");
    }
}

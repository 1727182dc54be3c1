package org.stepwise.bench.nano;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.stepwise.grading.working.Given;
import org.stepwise.grading.working.LineVerdict;
import org.stepwise.problembank.VariantPart;
import org.stepwise.shared.Message;
import org.stepwise.tutoring.hints.WrittenLine;

/** Writes lines of a right way, and now and then one that does not hold. */
final class Pupil {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Case problem;

    Pupil(Case problem) {
        this.problem = problem;
    }

    /** Lines as the product judges them: so many right ones, then maybe a wrong one. */
    List<WrittenLine> lines(int right, boolean wrong, Dice dice) {
        List<WrittenLine> written = new ArrayList<>();
        Given given = problem.given();
        if (given == null) {
            return written;
        }
        for (String line :
                problem.lines().subList(0, Math.min(right, problem.lines().size()))) {
            judged(given, written, line, dice).filter(WrittenLine::holds).ifPresent(written::add);
        }
        if (wrong && right < problem.lines().size()) {
            for (int i = 0; i < 4; i++) {
                Optional<WrittenLine> spoiled =
                        judged(given, written, spoiled(problem.lines().get(right), dice), dice);
                if (spoiled.isPresent() && !spoiled.get().holds()) {
                    written.add(spoiled.get());
                    break;
                }
            }
        }
        return written;
    }

    private static String spoiled(String line, Dice dice) {
        List<MatchResult> numbers = NUMBER.matcher(line).results().toList();
        if (numbers.isEmpty() || dice.chance(0.3)) {
            return line.contains(" + ") ? line.replaceFirst(" \\+ ", " - ") : line.replaceFirst(" - ", " + ");
        }
        MatchResult number = dice.of(numbers);
        int value = Integer.parseInt(number.group().length() > 6 ? "1" : number.group());
        int other = Math.max(0, value + (dice.chance(0.5) ? 1 : -1) * dice.between(1, dice.chance(0.7) ? 2 : 10));
        return line.substring(0, number.start()) + other + line.substring(number.end());
    }

    private Optional<WrittenLine> judged(Given given, List<WrittenLine> before, String line, Dice dice) {
        VariantPart part = problem.variant().parts().get(problem.part());
        List<String> held = before.stream()
                .filter(WrittenLine::holds)
                .map(WrittenLine::text)
                .toList();
        LineVerdict verdict = part.judge(given, held, line);
        boolean holds = verdict instanceof LineVerdict.Holds || verdict instanceof LineVerdict.Solves;
        boolean clear = holds || verdict instanceof LineVerdict.Broken;
        String typed = dice.chance(0.3) ? line.replace(" ", "") : line;
        String shown = line.contains(" or ") ? line : typed;
        return clear
                ? Optional.of(new WrittenLine(before.size() + 1, shown, holds, text(verdict.message())))
                : Optional.empty();
    }

    private static String text(Message message) {
        String bundle = message.key().substring(0, message.key().indexOf('.'));
        String pattern =
                ResourceBundle.getBundle("messages." + bundle, Locale.ROOT).getString(message.key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(message.arguments().toArray());
    }
}

package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stepwise.grading.AnswerKind;

/** Answers that are probably not right, as examples to turn down: first what the author foresaw. */
final class NearAnswers {

    private static final Pattern WITH_UNIT = Pattern.compile("@\\{(.*)} ?(.*)", Pattern.DOTALL);

    private NearAnswers() {}

    static List<String> of(DraftPart part, Set<String> names) {
        List<String> near = new ArrayList<>(part.reject());
        foreseen(part, part.checks(), near);
        near.addAll(invented(part, names));
        return near.stream().distinct().toList();
    }

    private static void foreseen(DraftPart part, List<DraftCheck> checks, List<String> near) {
        for (DraftCheck check : checks) {
            if (!check.accept() && check.kind() == null) {
                near.add(part.asExample(check.answer()));
            }
        }
    }

    private static List<String> invented(DraftPart part, Set<String> names) {
        String answer = part.answer();
        return switch (part.kind()) {
            case STRING -> List.of("something else", "none of these", "12345", answer + " too", "no answer");
            case UNITS -> {
                Matcher unit = WITH_UNIT.matcher(answer);
                yield unit.matches() ? ofUnits(unit.group(1), unit.group(2)) : List.of();
            }
            case INTEGRAL -> {
                String value = Spellings.withoutConstant(answer);
                String letter = part.variable() == null ? "x" : part.variable();
                List<String> near = new ArrayList<>(slips(value, names, " + C"));
                Collections.addAll(near, "@{" + value + "}", "@{diff(%s, %s)} + C".formatted(value, letter));
                yield near;
            }
            case DECIMAL_PLACES -> {
                String digits = part.option() == null ? "2" : part.option().substring(0, 1);
                yield Stream.of("(%s) + 1", "-(%s) - 1", "2*(%s) + 3", "(%s) + 10", "10*(%s) + 7")
                        .map(slip -> slip.formatted(answer))
                        .map(slip -> "@{%s as fixed %s}".formatted(slip, digits))
                        .toList();
            }
            default -> {
                List<String> near = new ArrayList<>(slips(answer, names, ""));
                if (part.kind() == AnswerKind.FACTORED || part.kind() == AnswerKind.COMPLETED_SQUARE) {
                    near.addFirst("@{expand(%s)}".formatted(answer));
                }
                yield near;
            }
        };
    }

    private static List<String> slips(String answer, Set<String> names, String behind) {
        return Expressions.read(answer, names).map(Slips::of).orElse(List.of()).stream()
                .map(slip -> "@{" + Expressions.write(slip) + "}" + behind)
                .toList();
    }

    private static List<String> ofUnits(String number, String unit) {
        return List.of(
                "@{(%s) + 1} %s".formatted(number, unit),
                "@{-(%s)} %s".formatted(number, unit),
                "@{2*(%s)} %s".formatted(number, unit),
                "@{10*(%s)} %s".formatted(number, unit),
                "@{(%s)/3} %s".formatted(number, unit));
    }
}

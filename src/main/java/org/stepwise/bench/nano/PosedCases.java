package org.stepwise.bench.nano;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stepwise.grading.working.Given;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Rung;
import org.stepwise.problembank.Step;
import org.stepwise.problembank.Variant;
import org.stepwise.problembank.VariantPart;

/** Problems that were made up, dressed as problems of the bank. */
final class PosedCases {

    private static final int LONGEST_EXAMPLE = 7;

    private final Wording wording;
    private final boolean anew;

    /** @param anew whether the words are to be those that are held out */
    PosedCases(Wording wording, boolean anew) {
        this.wording = wording;
        this.anew = anew;
    }

    Optional<Case> of(Shape shape, Dice dice) {
        return Posed.of(shape, dice).map(posed -> dressed(posed, dice));
    }

    private Case dressed(Posed posed, Dice dice) {
        List<Link> links = new Chain(posed, wording, dice).links();
        Link first = links.getFirst();
        Map<Rung, String> hints = new EnumMap<>(Rung.class);
        hints.put(
                Rung.NUDGE,
                wording.has(first.rule() + ".nudge")
                        ? wording.say(first.rule() + ".nudge", dice)
                        : "What is asked for, and what do you know?");
        hints.put(
                Rung.RULE,
                wording.has(first.rule() + ".rule")
                        ? wording.say(first.rule() + ".rule", dice)
                        : "What is done to one side is done to the other side.");
        hints.put(Rung.NEXT_STEP, links.size() > 1 ? first.told(wording, dice) : first.does() + ".");
        String words = task(posed, dice);
        List<Step> steps = links.stream()
                .map(link -> new Step(
                        link.does() + ".",
                        link.line().isEmpty()
                                ? null
                                : link.line().replace("$ and $", ", \\quad ").replace("$", "")))
                .toList();
        Problem problem = new Problem(
                new UUID(0, 0),
                "",
                "",
                List.of("posed.made"),
                1,
                Map.of(),
                List.of(),
                Map.of(),
                words,
                posed.input(),
                posed.shape().task().id(),
                List.of(),
                steps);
        VariantPart part = new VariantPart(null, posed.key(), hints, List.of(), List.of(), List.of(), List.of());
        Variant variant = new Variant(
                problem, 0, words, posed.input(), posed.shape().task().id(), List.of(part), steps);
        List<String> lines = links.stream()
                .map(Link::plain)
                .filter(line -> !line.isEmpty() && !line.contains("∅"))
                .distinct()
                .toList();
        boolean aligned = lines.size() == links.size();
        return new Case(
                posed.shape().family(),
                posed.shape().name(),
                variant,
                0,
                links,
                example(posed, dice),
                posed.hasFormula() ? new Given(posed.input(), String.join(", ", posed.letters())) : null,
                lines,
                aligned);
    }

    private String task(Posed posed, Dice dice) {
        String key = posed.shape().task().id() + ".problem";
        String one = "$" + posed.letter() + "$";
        String two = "$" + posed.letters().getLast() + "$";
        String words = anew ? wording.sayAnew(key, dice, one, one, two) : wording.say(key, dice, one, one, two);
        String formula = posed.input().contains(", ")
                ? Typeset.parts(posed.input(), ", ").stream()
                        .map(equation -> Typeset.bare(equation).replace(" = ", " &= "))
                        .collect(Collectors.joining(" \\\\ ", "\\begin{aligned} ", " \\end{aligned}"))
                : Typeset.bare(posed.input());
        return words + "\n\n$$" + formula + "$$\n";
    }

    private @Nullable String example(Posed posed, Dice dice) {
        for (int i = 0; i < 5; i++) {
            Optional<Posed> other = Posed.of(posed.shape(), dice);
            if (other.isPresent()
                    && other.get().hasFormula()
                    && !other.get().solved().answer().equals(posed.solved().answer())) {
                List<Link> links = new Chain(other.get(), wording, dice).links();
                if (links.size() <= LONGEST_EXAMPLE) {
                    return wording.say("example.start", dice, other.get().formula()) + " "
                            + links.stream()
                                    .map(link -> link.told(wording, dice))
                                    .collect(Collectors.joining(" "));
                }
            }
        }
        return null;
    }
}

package org.stepwise.authoring.exchange.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.grading.AnswerKind;

/** Options to choose from: they stand in the prompt, and the answer is the letter of one or the numbers of several. */
public final class Choices {

    private static final int MOST = 12;

    /** @param credit 1 where it is right; with one right option alone, a share for the others */
    public record Option(
            String text,
            boolean right,
            double credit,
            @Nullable String feedback) {}

    private final List<Option> options;
    private final boolean several;

    public Choices(List<Option> options, boolean several, Report report) throws Refusal {
        if (options.size() < 2 || options.size() > MOST || options.stream().noneMatch(Option::right)) {
            throw new Refusal("exchange.options");
        }
        this.options = List.copyOf(options);
        this.several = several;
        report.changed(several ? "exchange.choose-several" : "exchange.choose-one");
    }

    /** The list for the prompt. */
    public String listed() {
        return IntStream.range(0, options.size())
                .mapToObj(i ->
                        "- **" + sign(i) + "** " + options.get(i).text().strip().replaceAll("\\s*\\n\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    public DraftPart part(@Nullable String label) {
        List<Integer> right = IntStream.range(0, options.size())
                .filter(i -> options.get(i).right())
                .boxed()
                .toList();
        if (several) {
            String all = right.stream().map(this::sign).collect(Collectors.joining(", ", "{", "}"));
            return new DraftPart(label, AnswerKind.SET, all)
                    .withExamples(List.of(), List.of("{" + sign(options.size()) + "}", "{}"));
        }
        List<DraftCheck> checks = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            if (i == right.getFirst()) {
                continue;
            }
            if (option.right()) {
                checks.add(DraftCheck.right(sign(i), option.feedback()));
            } else if (option.feedback() != null || option.credit() > 0) {
                checks.add(DraftCheck.wrong(sign(i), option.credit(), option.feedback()));
            } else {
                others.add(sign(i));
            }
        }
        return new DraftPart(label, AnswerKind.STRING, sign(right.getFirst()))
                .withChecks(checks)
                .withExamples(List.of(), others);
    }

    /** Letters for one; numbers for several, which make a set. */
    private String sign(int index) {
        return several ? Integer.toString(index + 1) : String.valueOf((char) ('A' + index));
    }
}

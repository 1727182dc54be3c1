package org.stepwise.authoring.exchange.draft;

import java.util.List;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCheck;
import org.stepwise.shared.Clean;

/** Makes a draft a problem that passes the bank's own test, or says why that cannot be. */
public final class Completion {

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_PARTS = 6;

    private Completion() {}

    public static BankFile of(Draft draft, Report report) throws Refusal {
        if (draft.parts().isEmpty()) {
            throw new Refusal("exchange.no-parts");
        }
        if (draft.parts().size() > MOST_PARTS) {
            throw new Refusal("exchange.many-parts", Integer.toString(MOST_PARTS));
        }
        if (draft.prompt().length() > Problem.LONGEST_TEXT) {
            throw new Refusal("exchange.long-prompt");
        }
        String skill = SkillGuess.of(draft);
        Draft current = titled(draft);
        Trial trial = Trial.of(current, skill, 0, List.of(), List.of());
        if (trial.obstacle().isPresent()) {
            throw new Refusal("exchange.not-computable", trial.obstacle().get());
        }
        current = new Coincidences(skill, report).without(current);
        for (int i = 0; i < current.parts().size(); i++) {
            current = current.withPart(i, new ExampleChoice(current, skill, i).chosen());
        }
        BankFile file = new BankFile(
                "%s/%s.yaml".formatted(skill.substring(0, skill.indexOf('.')), slug(current)),
                DraftWriter.write(current, skill));
        ProblemCheck check = ProblemCheck.test(file);
        if (!check.errors().isEmpty()) {
            throw new Refusal(
                    "exchange.not-proved",
                    check.errors().getFirst().field() + ": "
                            + check.errors().getFirst().message());
        }
        report.unset(ProblemCheck.unset(file));
        report.changed("exchange.skill", skill);
        if (current.parts().stream().anyMatch(part -> part.hints().size() < HintLadder.RUNGS)) {
            report.changed("exchange.hints");
        }
        return file;
    }

    private static Draft titled(Draft draft) {
        String title = Clean.line(draft.title());
        title = title.length() > LONGEST_TITLE
                ? title.substring(0, LONGEST_TITLE - 1).strip() + "…"
                : title;
        return new Draft(
                draft.id(),
                title.length() < 3 ? "Problem " + title : title,
                draft.about(),
                draft.parameters(),
                draft.constraints(),
                draft.prompt(),
                draft.parts(),
                draft.solution().isEmpty() ? List.of(GeneralHints.solution()) : draft.solution());
    }

    /** Letters and digits of the title; the beginning of the id keeps two of the same title apart. */
    private static String slug(Draft draft) {
        String words = draft.title()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = words.length() > 40 ? words.substring(0, 40) : words;
        return (start.isEmpty() ? "problem" : start) + "-"
                + draft.id().toString().substring(0, 4);
    }
}

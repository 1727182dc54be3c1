package org.stepwise.authoring.exchange.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stepwise.authoring.exchange.draft.DraftCheck;
import org.stepwise.authoring.exchange.draft.DraftPart;
import org.stepwise.authoring.exchange.report.Refusal;
import org.stepwise.authoring.exchange.report.Report;

/** The checks of a tree, with one that gives full marks as the key of a part. */
final class StackPart {

    private static final double FULL = 0.999;
    private static final double OURS_FOR_FORM = 0.5;

    private final Report report;
    private final double full;
    private PrtTree.@Nullable Check key;

    private StackPart(List<PrtTree.Check> checks, Report report) {
        this.report = report;
        this.full = best(checks);
    }

    static DraftPart of(List<PrtTree.Check> checks, @Nullable String label, Report report) throws Refusal {
        StackPart part = new StackPart(checks, report);
        PrtTree.Check key = part.full <= 0 ? null : part.find(checks);
        if (key == null) {
            throw new Refusal("exchange.no-key");
        }
        part.key = key;
        List<DraftCheck> others = part.others(checks, key);
        AnswerTest test = key.test();
        return new DraftPart(label, test.kind(), test.answer())
                .withOption(test.option())
                .withVariable(test.variable())
                .withChecks(others);
    }

    private static double best(List<PrtTree.Check> checks) {
        return checks.stream()
                .mapToDouble(check -> Math.max(check.credit(), best(check.inner())))
                .max()
                .orElse(0);
    }

    /** The first with full marks, as far in as it stands. */
    private PrtTree.@Nullable Check find(List<PrtTree.Check> checks) {
        for (PrtTree.Check check : checks) {
            if (share(check) >= FULL) {
                return check;
            }
            PrtTree.Check inner = find(check.inner());
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private double share(PrtTree.Check check) {
        return Math.round(check.credit() / full * 10_000) / 10_000.0;
    }

    private List<DraftCheck> others(List<PrtTree.Check> checks, PrtTree.Check key) {
        List<DraftCheck> others = new ArrayList<>();
        for (PrtTree.Check check : checks) {
            if (check == key) {
                others.addAll(others(check.inner(), key));
                continue;
            }
            List<DraftCheck> inner = others(check.inner(), key);
            draft(check, inner).ifPresent(others::add);
        }
        return others;
    }

    /** The right value as it should not be left, so that the check has an example of its own. */
    private static Optional<String> otherForm(AnswerTest test) {
        return switch (test.kind()) {
            case FACTORED, COMPLETED_SQUARE -> Optional.of("expand(" + test.value() + ")");
            case EXPANDED -> Optional.of("factor(" + test.value() + ")");
            default -> Optional.empty();
        };
    }

    /** Empty where what is built in says the same, or our format cannot say it. */
    private Optional<DraftCheck> draft(PrtTree.Check check, List<DraftCheck> inner) {
        AnswerTest test = check.test();
        double share = share(check);
        String feedback = check.feedback().isBlank() ? null : check.feedback();
        String answer = test.answer();
        PrtTree.Check whole = Objects.requireNonNull(key);
        if (test.value().equals(whole.test().value()) && share < FULL) {
            Optional<String> other = otherForm(whole.test());
            if (other.isEmpty()) {
                if (Math.abs(share - OURS_FOR_FORM) > 0.001 || feedback != null || !inner.isEmpty()) {
                    report.changed("exchange.form-credit", Double.toString(share));
                }
                return Optional.empty();
            }
            answer = other.get();
        }
        boolean same = test.kind() == whole.test().kind()
                && Objects.equals(test.option(), whole.test().option());
        return Optional.of(new DraftCheck(
                answer, same ? null : test.kind(), same ? null : test.option(), share >= FULL, share, feedback, inner));
    }
}

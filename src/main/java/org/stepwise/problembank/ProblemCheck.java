package org.stepwise.problembank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stepwise.shared.Message;
import org.stepwise.typeset.text.Unset;

/**
 * A problem's file looked at alone, as a bank would.
 *
 * @param problem empty if the file cannot be read
 * @param errors what its author should change
 */
public record ProblemCheck(Optional<Problem> problem, List<BankError> errors) {

    public ProblemCheck {
        errors = List.copyOf(errors);
    }

    /** By its schema alone; no example is tried. */
    public static ProblemCheck read(BankFile file) {
        List<BankError> errors = new ArrayList<>();
        Optional<Problem> problem = Bank.problem(file, errors).map(Bank.Entry::problem);
        return new ProblemCheck(problem, errors);
    }

    /** Formulas that pupils would see as they are typed; none where the file is no YAML. */
    public static List<BankError> unset(BankFile file) {
        try {
            return UnsetTexts.in(YamlDocument.parse(file));
        } catch (BankFormatException unread) {
            return List.of();
        }
    }

    /** What is the matter with a formula of such a text, for a page. */
    public static Optional<Message> unset(String text) {
        return UnsetTexts.in(text).map(Unset::words);
    }

    /** As {@link #read(BankFile)}, and it names only skills that are known and has formulas that can be set. */
    static ProblemCheck read(BankFile file, SkillGraph skills) {
        List<BankError> errors = new ArrayList<>();
        Optional<Problem> problem = Bank.problem(file, errors)
                .filter(entry -> Bank.skillsAreKnown(entry, skills, errors))
                .map(Bank.Entry::problem);
        errors.addAll(unset(file));
        return new ProblemCheck(
                problem, errors.stream().sorted(BankError.BY_PLACE).toList());
    }

    /** With every example over all seeds of the self-test. */
    public static ProblemCheck test(BankFile file) {
        List<BankError> errors = new ArrayList<>();
        Optional<Bank.Entry> entry = Bank.problem(file, errors);
        entry.ifPresent(read -> errors.addAll(SelfTest.of(read)));
        return new ProblemCheck(entry.map(Bank.Entry::problem), errors);
    }
}

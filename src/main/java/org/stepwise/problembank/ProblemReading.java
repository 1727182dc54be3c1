package org.stepwise.problembank;

import java.util.List;

/** What came of reading a problem's text. */
public sealed interface ProblemReading {

    record Read(Problem problem) implements ProblemReading {}

    /** @param errors at least one, in the order of the text */
    record Unreadable(List<BankError> errors) implements ProblemReading {}
}

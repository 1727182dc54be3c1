package org.stepwise.authoring.exchange.report;

import java.util.List;
import org.stepwise.problembank.BankFile;

/** Problems in our own format, and what is to be said about them. */
public record Imported(List<BankFile> problems, List<Remark> report) {

    public Imported {
        problems = List.copyOf(problems);
        report = List.copyOf(report);
    }
}

package org.stepwise.authoring.exchange.report;

import java.util.ArrayList;
import java.util.List;
import org.stepwise.authoring.exchange.report.Remark.Outcome;
import org.stepwise.problembank.BankError;
import org.stepwise.shared.Clean;
import org.stepwise.shared.Message;

/** Collects the remarks on one question; the same remark stands there once. */
public final class Report {

    private static final int LONGEST_ARGUMENT = 120;

    private final String file;
    private final String question;
    private final List<Remark> remarks = new ArrayList<>();

    public Report(String file, String question) {
        this.file = file;
        this.question = shown(question);
    }

    public void taken(String key, String... arguments) {
        add(Outcome.TAKEN, key, arguments);
    }

    public void changed(String key, String... arguments) {
        add(Outcome.CHANGED, key, arguments);
    }

    public void dropped(String key, String... arguments) {
        add(Outcome.DROPPED, key, arguments);
    }

    /** Taken all the same: its author mends them before it is published. */
    public void unset(List<BankError> formulas) {
        formulas.forEach(one -> changed("exchange.unset", one.field(), one.message()));
    }

    public void refused(Message reason) {
        add(Outcome.REFUSED, reason.key(), reason.arguments().toArray(String[]::new));
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    private void add(Outcome outcome, String key, String... arguments) {
        String[] shown = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = shown(arguments[i]);
        }
        Remark remark = new Remark(file, question, outcome, Message.of(key, shown));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** One line of printable letters: it may be printed to a terminal. */
    private static String shown(String text) {
        String line = Clean.line(text);
        return line.length() > LONGEST_ARGUMENT ? line.substring(0, LONGEST_ARGUMENT) + "…" : line;
    }
}

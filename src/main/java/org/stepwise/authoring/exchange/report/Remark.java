package org.stepwise.authoring.exchange.report;

import org.stepwise.shared.Message;

/**
 * What became of a question, or of one thing in it.
 *
 * @param file as the teacher named it
 * @param question its title; empty where the whole file is meant
 */
public record Remark(String file, String question, Outcome outcome, Message text) {

    /** From what is as it was to what is not there. */
    public enum Outcome {
        /** The question is a problem of ours now. */
        TAKEN,
        /** It works differently here. */
        CHANGED,
        /** One thing of it has no counterpart here; the rest was taken. */
        DROPPED,
        /** The question, or the file, was not taken. */
        REFUSED
    }
}

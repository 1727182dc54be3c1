package org.stepwise.problembank;

/** A file of the bank: its name for messages, and what it says. */
public record BankFile(String name, String text) {}

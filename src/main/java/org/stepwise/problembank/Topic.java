package org.stepwise.problembank;

import java.util.List;

/** A chapter of the bank. */
public record Topic(String id, String title, List<Skill> skills) {}

package org.stepwise.problembank;

import java.util.List;

/** Something one can learn to do; {@code needs} names the skills it builds on. */
public record Skill(String id, String title, List<String> needs) {}

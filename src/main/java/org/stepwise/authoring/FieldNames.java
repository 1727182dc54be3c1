package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place of a field in a problem file, in the words that the form has for it. */
final class FieldNames {

    private static final Pattern STEP = Pattern.compile("([a-zA-Z][a-zA-Z0-9_-]*)(?:\\[([0-9]+)])?");

    /** All else is a name that the author gave, such as a number's. */
    private static final Set<String> KNOWN = Set.of(
            "uuid",
            "title",
            "skills",
            "difficulty",
            "prompt",
            "parameters",
            "constraints",
            "given",
            "task",
            "parts",
            "label",
            "kind",
            "answer",
            "variable",
            "option",
            "checks",
            "wrong-answers",
            "feedback",
            "credit",
            "method",
            "shows",
            "name",
            "hints",
            "nudge",
            "rule",
            "example",
            "next-step",
            "solution",
            "examples",
            "accept",
            "reject",
            "text",
            "math");

    /** They have a name as a whole, too. */
    private static final Set<String> LISTS = Set.of("accept", "reject", "solution");

    private FieldNames() {}

    /** {@code parts[0].examples.accept[1]} is "Part 1, right answer 2". */
    static String of(Component owner, String field) {
        List<String> words = new ArrayList<>();
        Matcher step = STEP.matcher(field);
        while (step.find()) {
            String name = step.group(1);
            boolean whole = LISTS.contains(name) && step.group(2) == null;
            String word = KNOWN.contains(name)
                    ? owner.getTranslation("authoring.field." + name + (whole ? ".all" : ""))
                    : name.replace('-', ' ');
            if (!word.isEmpty()) {
                words.add(step.group(2) == null ? word : word + " " + (Integer.parseInt(step.group(2)) + 1));
            }
        }
        String all = String.join(", ", words);
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }
}

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

    private static final Pattern STEP = Pattern.compile("([a-z-]+)(?:\\[([0-9]+)])?");

    /** They have a name as a whole, too. */
    private static final Set<String> LISTS = Set.of("accept", "reject");

    private FieldNames() {}

    /** {@code parts[0].examples.accept[1]} is "Part 1, right answers 2". */
    static String of(Component owner, String field) {
        List<String> words = new ArrayList<>();
        Matcher step = STEP.matcher(field);
        while (step.find()) {
            String name = step.group(1);
            boolean all = LISTS.contains(name) && step.group(2) == null;
            String key = "authoring.field." + name + (all ? ".all" : "");
            String word = owner.getTranslation(key);
            String known = word.contains(key) ? name.replace('-', ' ') : word;
            if (!known.isEmpty()) {
                words.add(step.group(2) == null ? known : known + " " + (Integer.parseInt(step.group(2)) + 1));
            }
        }
        String all = String.join(", ", words);
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }
}

package org.stepwise.tutoring.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stepwise.grading.AnswerKind;
import org.stepwise.tutoring.verify.Task;

/** An answer that is the text of a point or a vector, told one coordinate at a time. */
final class Components {

    private static final Pattern TUPLE =
            Pattern.compile("\\(?\\s*(-?\\d+(?:\\.\\d+)?(?:\\s*[,;|]\\s*-?\\d+(?:\\.\\d+)?){1,3})\\s*\\)?");
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:(first|second|third)|(x|y|z)|(upper|top)|(lower|bottom))[- ](?:component|coordinate|entry|value|number|one|part)\\b[^.;!?\\d]{0,40}?\\b(?:is|be|equals|becomes|gives|as|lies at|comes to) (?:exactly |just )?(-?\\d+(?:\\.\\d+)?)(?![\\d/]|\\.\\d| ?[-+*·])");
    private static final Pattern LIES = Pattern.compile(
            "\\b(?:lies|is|gives|makes|get|comes) (?:exactly |just )?(-?\\d+(?:\\.\\d+)?)(?![\\d/]|\\.\\d| ?[-+*·])");

    private final List<String> parts = new ArrayList<>();
    private final String prompt;

    Components(Task task) {
        prompt = task.prompt();
        Matcher tuple = TUPLE.matcher(task.answer().strip());
        if (task.kind() == AnswerKind.STRING && tuple.matches()) {
            parts.addAll(List.of(tuple.group(1).split("\\s*[,;|]\\s*")));
        }
    }

    boolean tell(String digits) {
        if (parts.isEmpty()) {
            return false;
        }
        String text = digits.toLowerCase(Locale.ROOT);
        Matcher told = TOLD.matcher(text);
        while (told.find()) {
            int at = index(told);
            if (at < parts.size() && parts.get(at).equals(told.group(5))) {
                return true;
            }
        }
        List<String> lying =
                LIES.matcher(text).results().map(found -> found.group(1)).toList();
        boolean fresh =
                parts.stream().anyMatch(part -> !prompt.matches("(?s).*(?<!\\d)" + Pattern.quote(part) + "(?!\\d).*"));
        return fresh && lying.size() >= parts.size() && lying.containsAll(parts);
    }

    private static int index(Matcher told) {
        if (told.group(1) != null) {
            return List.of("first", "second", "third").indexOf(told.group(1));
        }
        return told.group(2) != null ? "xyz".indexOf(told.group(2)) : told.group(3) != null ? 0 : 1;
    }
}

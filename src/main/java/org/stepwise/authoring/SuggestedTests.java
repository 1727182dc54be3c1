package org.stepwise.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankFile;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemDesk;
import org.stepwise.problembank.Trial;

/** Proposes what the tests of a part may be: other spellings of its answer, and answers that are near it. Only what proves
 * right, or not right, with all seeds is kept. */
@Component
class SuggestedTests {

    private static final int MOST = 5;

    private final ProblemDesk desk;

    SuggestedTests(ProblemDesk desk) {
        this.desk = desk;
    }

    record Examples(List<String> accept, List<String> reject) {}

    /** Keeps what the author wrote and adds to it; may take seconds. */
    Examples of(DraftTree draft, int part) {
        String answer = draft.text("parts", part, "answer");
        String variable = draft.text("parts", part, "variable");
        String kind = draft.text("parts", part, "kind");
        List<String> accept = draft.texts("parts", part, "examples", "accept");
        List<String> reject = draft.texts("parts", part, "examples", "reject");
        DraftTree tried = DraftTree.read(draft.text());
        tried.setTexts(together(accept, right(kind, answer, variable)), "parts", part, "examples", "accept");
        tried.setTexts(together(reject, near(kind, answer)), "parts", part, "examples", "reject");
        return new Examples(kept(tried, part, "accept", accept.size()), kept(tried, part, "reject", reject.size()));
    }

    private static List<String> together(List<String> own, List<String> more) {
        Set<String> all =
                new LinkedHashSet<>(own.stream().filter(text -> !text.isBlank()).toList());
        all.addAll(more);
        return List.copyOf(all);
    }

    private List<String> kept(DraftTree tried, int part, String list, int own) {
        Optional<Problem> problem =
                desk.read(new BankFile("draft", readable(tried))).problem();
        if (problem.isEmpty()) {
            return tried.texts("parts", part, "examples", list).stream()
                    .limit(own)
                    .toList();
        }
        Set<String> failed = new LinkedHashSet<>();
        for (Trial trial : desk.trials(problem.get())) {
            trial.findings().forEach(finding -> failed.add(finding.field()));
        }
        List<String> texts = tried.texts("parts", part, "examples", list);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            boolean holds = !failed.contains("parts[%d].examples.%s[%d]".formatted(part, list, i));
            if (i < own || holds && kept.size() < Math.max(MOST, own)) {
                kept.add(texts.get(i));
            }
        }
        return kept;
    }

    /** With words where the author has none yet: only the answers are looked at. */
    private static String readable(DraftTree tree) {
        DraftTree whole = DraftTree.read(tree.text());
        if (whole.text("prompt").isBlank()) {
            whole.set("-", "prompt");
        }
        if (whole.text("title").length() < 3) {
            whole.set("---", "title");
        }
        whole.setTexts(List.of(), "solution");
        whole.add(DraftTree.step("-"), "solution");
        for (int i = 0; i < whole.size("parts"); i++) {
            for (String rung : List.of("nudge", "rule", "next-step")) {
                if (whole.text("parts", i, "hints", rung).isBlank()) {
                    whole.set("-", "parts", i, "hints", rung);
                }
            }
            fill(whole, i, "accept", 3);
            fill(whole, i, "reject", 4);
        }
        return whole.text();
    }

    /** Other parts may have no tests yet. */
    private static void fill(DraftTree tree, int part, String list, int least) {
        List<String> texts = new ArrayList<>(tree.texts("parts", part, "examples", list).stream()
                .filter(text -> !text.isBlank())
                .toList());
        for (int i = 0; texts.size() < least; i++) {
            texts.add(Integer.toString(90_000 + i));
        }
        tree.setTexts(texts, "parts", part, "examples", list);
    }

    private static List<String> right(String kind, String answer, String variable) {
        if (kind.equals("string") || kind.equals("units")) {
            return List.of(answer, " " + answer, answer + " ");
        }
        List<String> items = items(answer);
        if (kind.equals("set") && !items.isEmpty()) {
            String letter = variable.isEmpty() ? "x" : variable;
            List<String> turned = items.reversed();
            return List.of(
                    joined(items, letter + " = @{%s}", " or "),
                    joined(items, "@{%s}", ", "),
                    "{" + joined(turned, "@{%s}", ", ") + "}",
                    joined(turned, letter + " = @{%s}", " or "),
                    joined(items, letter + " = @{%s}", ", "));
        }
        String value = "@{%s}".formatted(answer);
        return Stream.concat(
                        variable.isEmpty() ? Stream.empty() : Stream.of(variable + " = " + value),
                        Stream.of(
                                value,
                                "(" + value + ")",
                                value + " + 0",
                                " " + value + " ",
                                "= " + value,
                                "((" + value + "))"))
                .toList();
    }

    private static List<String> near(String kind, String answer) {
        if (kind.equals("string") || kind.equals("units")) {
            return List.of("0", answer + " 2", "none", "1");
        }
        List<String> items = items(answer);
        if (kind.equals("set") && !items.isEmpty()) {
            return List.of(
                    joined(items, "@{-(%s)}", ", "),
                    "@{%s}".formatted(items.getFirst()),
                    joined(items, "@{(%s) + 1}", ", "),
                    joined(items, "@{%s}", ", ") + ", @{(%s) + 100}".formatted(items.getFirst()),
                    joined(items, "@{2*(%s)}", ", "),
                    "@{(%s) + 1000}".formatted(items.getFirst()));
        }
        return Stream.of("-(%s)", "(%s) + 1", "2*(%s)", "(%s) - 1", "(%s)^2", "(%s)/10")
                .map(form -> "@{%s}".formatted(form.formatted(answer)))
                .toList();
    }

    private static String joined(List<String> items, String form, String between) {
        return String.join(between, items.stream().map(form::formatted).toList());
    }

    /** Of {a, b + 1}; none if it is no plain list. */
    private static List<String> items(String answer) {
        String text = answer.strip();
        if (!text.startsWith("{") || !text.endsWith("}") || text.contains("(") && text.contains(",(")) {
            return List.of();
        }
        return Stream.of(text.substring(1, text.length() - 1).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}

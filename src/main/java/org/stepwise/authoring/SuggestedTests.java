package org.stepwise.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stepwise.problembank.BankError;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;

/** Proposes what the tests of a part may be: other spellings of its answer, and answers that are near it. Only what proves
 * right, or not right, with all seeds is kept. */
@Component
class SuggestedTests {

    private static final int MOST = 5;

    private final DraftTrial trial;
    private final ProblemCatalog catalog;

    SuggestedTests(DraftTrial trial, ProblemCatalog catalog) {
        this.trial = trial;
        this.catalog = catalog;
    }

    /**
     * What the author wrote, and what is added to it.
     *
     * @param added how many are new
     * @param hindrance why nothing could be tried; null where something was
     * @param leftOut why variants could not be made: with their numbers nothing was tried
     */
    record Examples(
            List<String> accept,
            List<String> reject,
            int added,
            @Nullable BankError hindrance,
            List<FailureCause> leftOut) {}

    /** May take seconds. */
    Examples of(DraftTree draft, int part) {
        String answer = draft.text("parts", part, "answer");
        String variable = draft.text("parts", part, "variable");
        String kind = draft.text("parts", part, "kind");
        List<String> accept = written(draft, part, "accept");
        List<String> reject = written(draft, part, "reject");
        DraftTree tried = DraftTree.read(draft.text());
        tried.setTexts(together(accept, right(kind, answer, variable)), "parts", part, "examples", "accept");
        tried.setTexts(together(reject, near(kind, answer)), "parts", part, "examples", "reject");
        DraftReport report = tried(tried, part, accept.size(), reject.size());
        if (report.problem() == null) {
            return new Examples(accept, reject, 0, report.errors().getFirst(), List.of());
        }
        List<String> right = kept(tried, report, part, "accept", accept.size());
        List<String> other = kept(tried, report, part, "reject", reject.size());
        return new Examples(
                right,
                other,
                right.size() - accept.size() + other.size() - reject.size(),
                null,
                report.causes().stream().filter(FailureCause::hasNoVariant).toList());
    }

    /** What is proposed and cannot even be worked out goes at once: it would keep the others from being tried. */
    private DraftReport tried(DraftTree tried, int part, int accept, int reject) {
        while (true) {
            DraftReport report = trial.inTurn(readable(tried));
            List<String> fields = Stream.concat(
                            report.errors().stream().map(BankError::field),
                            report.causes().stream()
                                    .filter(FailureCause::hasNoVariant)
                                    .map(cause -> cause.example().field()))
                    .toList();
            // Both lists are looked at: each pass costs a whole trial.
            if (!(dropped(tried, fields, part, "accept", accept) | dropped(tried, fields, part, "reject", reject))) {
                return report;
            }
        }
    }

    /** @param own how many are the author's, and stay */
    private static boolean dropped(DraftTree tried, List<String> fields, int part, String list, int own) {
        boolean dropped = false;
        for (int i = tried.size("parts", part, "examples", list) - 1; i >= own; i--) {
            if (fields.contains(field(part, list, i))) {
                tried.remove("parts", part, "examples", list, i);
                dropped = true;
            }
        }
        return dropped;
    }

    private static String field(int part, String list, int place) {
        return "parts[%d].examples.%s[%d]".formatted(part, list, place);
    }

    private static List<String> written(DraftTree draft, int part, String list) {
        return draft.texts("parts", part, "examples", list).stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static List<String> together(List<String> own, List<String> more) {
        Set<String> all = new LinkedHashSet<>(own);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<String> kept(DraftTree tried, DraftReport report, int part, String list, int own) {
        Set<String> failed =
                report.causes().stream().map(cause -> cause.example().field()).collect(Collectors.toSet());
        List<String> texts = tried.texts("parts", part, "examples", list);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i < own || !failed.contains(field(part, list, i)) && kept.size() < Math.max(MOST, own)) {
                kept.add(texts.get(i));
            }
        }
        return kept;
    }

    /** With words where the author has none yet: only the answers are looked at. */
    private String readable(DraftTree tree) {
        DraftTree whole = DraftTree.read(tree.text());
        if (whole.text("prompt").isBlank()) {
            whole.set("-", "prompt");
        }
        if (whole.text("title").length() < 3) {
            whole.set("---", "title");
        }
        if (whole.size("skills") == 0) {
            Skill any = catalog.topics().getFirst().skills().getFirst();
            whole.setTexts(List.of(any.id()), "skills");
        }
        if (whole.text("difficulty").isBlank()) {
            whole.set(2, "difficulty");
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

package org.stepwise.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.stepwise.grading.Verdict;
import org.stepwise.inference.ChatMessage;
import org.stepwise.inference.ChatModel;
import org.stepwise.inference.ChatRequest;
import org.stepwise.inference.ChatStream;
import org.stepwise.inference.ModelState;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Skill;
import org.stepwise.problembank.Trial;
import org.stepwise.problembank.Variant;
import org.stepwise.solver.Solution;
import org.stepwise.solver.Solver;
import org.stepwise.solver.Task;

/** Drafts by a language model. None is shown that does not hold, and none is published but by its teacher. */
@Service
class Assistant {

    private static final int TRIES = 4;
    private static final int WANTED = 2;
    private static final int TOKENS = 1_200;
    private static final int ANSWER_TOKENS = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ANSWER = "ANSWER:";

    private static final String WRITE = """
            You help a teacher to write a school maths problem. Answer with JSON only.
            "parameters" are the numbers that change from pupil to pupil: "values" is a range such as 2..9, a list such as 1/2, 3, 5, \
            or computed such as = a + b. In "prompt" and all other texts write @{expression} where such a number stands, with formulas \
            between $ signs and the main one between $$. In "answer" and in slips parameters stand by name, with * for products: {a, b} or 3*a*x^2. \
            "constraints" keep bad numbers out, such as a != b. "variable" is the letter that is asked for. "slips" are answers that pupils \
            are likely to give instead, with kind words that do not tell the answer. "nudge" asks, "rule" states the rule with letters, \
            "next_step" does one step and stops short of the answer.""";
    private static final String SOLVE = """
            Solve this school maths problem. Reason briefly. End with one line that begins with ANSWER: and has only the final answer in plain \
            text, such as ANSWER: x = 2 or x = 3.""";

    private final ChatModel model;
    private final DraftTrial trial;
    private final SuggestedTests tests;
    private final ProblemCatalog catalog;
    private final Set<String> small;

    Assistant(
            ChatModel model,
            DraftTrial trial,
            SuggestedTests tests,
            ProblemCatalog catalog,
            @Value("${stepwise.tutor.small:nano}") List<String> small) {
        this.model = model;
        this.trial = trial;
        this.tests = tests;
        this.catalog = catalog;
        this.small = new HashSet<>(small);
    }

    /** A small model explains and does not write. */
    boolean isAvailable() {
        return model.state() instanceof ModelState.Ready(String name) && !small.contains(name);
    }

    /**
     * Takes up to minutes.
     *
     * @throws org.stepwise.inference.ModelUnavailableException if the model stops answering
     */
    Proposals propose(UUID teacher, AssistantWish wish) throws InterruptedException {
        List<Skill> skills = catalog.topics().stream()
                .flatMap(topic -> topic.skills().stream())
                .toList();
        List<Proposal> kept = new ArrayList<>();
        int dropped = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < TRIES && kept.size() < WANTED && System.nanoTime() < end; i++) {
            String answer = ask(
                    List.of(
                            new ChatMessage(ChatMessage.Role.SYSTEM, WRITE),
                            new ChatMessage(ChatMessage.Role.USER, question(wish))),
                    IdeaForm.schema(skills),
                    TOKENS,
                    0.8,
                    teacher,
                    (long) i);
            Optional<Proposal> proposal = held(IdeaForm.read(answer), teacher);
            proposal.ifPresent(kept::add);
            dropped += proposal.isPresent() ? 0 : 1;
        }
        return new Proposals(kept, dropped);
    }

    private static String question(AssistantWish wish) {
        String like = wish.like();
        return like == null
                ? "Write a problem: " + wish.words()
                : "Here is a problem:\n\n%s\n\nWrite one like it, but: %s".formatted(like, wish.words());
    }

    private Optional<Proposal> held(Optional<DraftTree> idea, UUID teacher) throws InterruptedException {
        if (idea.isEmpty()) {
            return Optional.empty();
        }
        DraftTree tree = idea.get().withId(UUID.randomUUID());
        SuggestedTests.Examples examples = tests.of(tree, 0);
        tree.setTexts(examples.accept(), "parts", 0, "examples", "accept");
        tree.setTexts(examples.reject(), "parts", 0, "examples", "reject");
        DraftReport report = withoutBadSlips(tree, 0, 0);
        Problem problem = report.problem();
        if (problem == null || !report.holds()) {
            return Optional.empty();
        }
        List<Variant> variants = report.trials().stream()
                .map(Trial::variant)
                .<Variant>mapMulti((variant, next) -> {
                    if (variant != null) {
                        next.accept(variant);
                    }
                })
                .limit(2)
                .toList();
        int byAlgebra = 0;
        for (Variant variant : variants) {
            if (solvedByAlgebra(variant)) {
                byAlgebra++;
            } else if (!solvedByModel(variant, teacher)) {
                return Optional.empty();
            }
        }
        Variant first = variants.getFirst();
        return Optional.of(
                new Proposal(tree, first.prompt(), first.parts().getFirst().expected(), byAlgebra));
    }

    /**
     * Words for the hints that are empty yet, and slips with what to say to them.
     *
     * @return the draft with them; as it was where the model had nothing that holds
     */
    DraftTree help(UUID teacher, DraftTree draft, int part) throws InterruptedException {
        String answer = ask(
                List.of(
                        new ChatMessage(ChatMessage.Role.SYSTEM, WRITE),
                        new ChatMessage(
                                ChatMessage.Role.USER,
                                "Here is a problem:\n\n%s\n\nWrite nudge, rule, next_step and slips for part %d of it."
                                        .formatted(draft.text(), part + 1))),
                IdeaForm.helpSchema(),
                TOKENS,
                0.5,
                teacher,
                null);
        int before = draft.size("parts", part, "checks");
        return IdeaForm.help(answer, draft, part)
                .map(helped -> {
                    withoutBadSlips(helped, part, before);
                    return helped;
                })
                .orElse(draft);
    }

    /**
     * A slip that is right for some numbers, or cannot be read, is left out rather than the whole draft.
     *
     * @param from the first check that may go: what the author wrote stays
     */
    private DraftReport withoutBadSlips(DraftTree tree, int part, int from) {
        DraftReport report = trial.of(tree.text());
        for (int i = tree.size("parts", part, "checks") - 1; i >= from; i--) {
            String field = "parts[%d].checks[%d]".formatted(part, i);
            boolean bad = report.trials().stream()
                            .flatMap(tried -> tried.findings().stream())
                            .anyMatch(finding -> finding.field().startsWith(field))
                    || report.errors().stream().anyMatch(error -> error.field().startsWith(field));
            if (bad) {
                tree.remove("parts", part, "checks", i);
            }
        }
        return trial.of(tree.text());
    }

    private static boolean solvedByAlgebra(Variant variant) {
        String given = variant.given();
        return given != null
                && Arrays.stream(Task.values())
                        .filter(task -> task.id().equals(variant.task()))
                        .anyMatch(task -> Solver.solve(task, given, null) instanceof Solution.Solved(var answer, var _)
                                && variant.parts().getFirst().grade(answer) instanceof Verdict.Correct);
    }

    /** It does not see the answer, and algebra looks at what it says. */
    private boolean solvedByModel(Variant variant, UUID teacher) throws InterruptedException {
        String said = ask(
                List.of(
                        new ChatMessage(ChatMessage.Role.SYSTEM, SOLVE),
                        new ChatMessage(ChatMessage.Role.USER, variant.prompt())),
                null,
                ANSWER_TOKENS,
                0,
                teacher,
                null);
        int at = said.lastIndexOf(ANSWER);
        String answer = at < 0
                ? ""
                : said.substring(at + ANSWER.length())
                        .strip()
                        .lines()
                        .findFirst()
                        .orElse("");
        return variant.parts().getFirst().grade(answer.replace("$", "").strip()) instanceof Verdict.Correct;
    }

    private String ask(
            List<ChatMessage> messages,
            @Nullable String schema,
            int tokens,
            double temperature,
            UUID teacher,
            @Nullable Long seed)
            throws InterruptedException {
        String user = "teacher-" + Integer.toHexString(teacher.hashCode());
        StringBuilder text = new StringBuilder();
        try (ChatStream stream = model.chat(new ChatRequest(messages, tokens, temperature, schema, user, seed))) {
            for (String more = stream.next(); more != null; more = stream.next()) {
                text.append(more);
            }
        }
        return text.toString();
    }
}

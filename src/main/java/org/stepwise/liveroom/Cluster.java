package org.stepwise.liveroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.Message;

/** Answers that were found to be the same. It lives as long as somebody has the answer, whoever wrote it first. */
final class Cluster {

    private final String key = UUID.randomUUID().toString();
    private final BrokenLine first;
    private final Map<UUID, BrokenLine> members = new LinkedHashMap<>();

    Cluster(BrokenLine first) {
        this.first = first;
        add(first);
    }

    void add(BrokenLine one) {
        members.put(one.attempt(), one);
    }

    /**
     * Takes over what became of its answers, and lets go of those that are not there any more.
     *
     * @param now all answers, by attempt
     */
    void keep(Map<UUID, BrokenLine> now) {
        members.replaceAll((attempt, before) -> {
            BrokenLine after = now.get(attempt);
            return after != null && after.isJudgedAs(before) ? after : before;
        });
        members.entrySet().removeIf(member -> now.get(member.getKey()) != member.getValue());
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    int size() {
        return members.size();
    }

    boolean has(UUID attempt) {
        return members.containsKey(attempt);
    }

    /** To be seen without any algebra. */
    boolean plainlyTakes(BrokenLine one) {
        return one.isWrittenAs(first)
                || !one.hasKeyOf(first) && one.hasSlipOf(first)
                || members.values().stream().anyMatch(one::isWrittenAs);
    }

    /** Costs two gradings at most. */
    boolean takes(BrokenLine one, SameAnswers same) {
        return one.hasKeyOf(first)
                && same.same(first.key(), first.graded().answer(), one.graded().answer());
    }

    AnswerGroup group() {
        List<BrokenLine> answers = new ArrayList<>(members.values());
        answers.sort(Comparator.comparing(one -> one.graded().submittedAt()));
        BrokenLine earliest = answers.getFirst();
        // Those of the first one's key are in here because they mean the same.
        boolean oneAnswer = answers.stream().allMatch(one -> one.hasKeyOf(first));
        return new AnswerGroup(
                key,
                first.place().problem(),
                first.place().part(),
                oneAnswer ? earliest.graded().tex() : "",
                earliest.slip(),
                said(answers),
                answers.stream().map(BrokenLine::answer).toList());
    }

    private static @Nullable Message said(List<BrokenLine> answers) {
        List<Message> said =
                answers.stream().map(one -> one.graded().message()).distinct().toList();
        return said.size() == 1 ? said.getFirst() : null;
    }
}

package org.stepwise.practice;

import java.util.List;
import java.util.Optional;
import org.stepwise.shared.Message;

/**
 * What shows a verdict, kept with the line so that it stays the same.
 *
 * @param facts what the kind says, in its order: LaTeX between dollar signs, or sentences
 */
public record Evidence(Kind kind, List<String> facts) {

    /** What can be shown, and what of it. */
    public enum Kind {
        /** The key of a sentence, then equations that were checked. */
        PROOF,
        /** A point, this line's value there, the value of the line before. */
        VALUES,
        /** This line's value, and that of the line before. */
        NUMBERS,
        /** A point, this line's value there, the key's. */
        AGAINST_KEY,
        /** A point where this line holds and the one before does not; then the two sides of that one, if known. */
        GAINED,
        /** A point where the line before holds and this one does not. */
        LOST,
        /** A point, no more. */
        AT,
        /** The line before, this line, and the solutions of both where they can be listed. */
        SAME_SOLUTIONS,
        /** The line before, this line, and their number, if it is one. */
        SAME_VALUE,
        /** The line before, this line, a point, and the value of both there. */
        SAME_AT,
        /** This line and the key in decimals; before them a point, if letters stand in them. */
        NEAR,
        /** Values of a line that waits, put into what was given. */
        CHECKED
    }

    public Evidence {
        facts = List.copyOf(facts);
    }

    /** What a pupil may read: nothing that is still to be found, and nothing that only helps a teacher to decide. */
    public Optional<Message> forPupil(boolean open) {
        return switch (kind) {
            case PROOF, VALUES, GAINED -> Optional.of(whole());
            case NUMBERS -> Optional.of(open ? part("practice.why.number", 0) : whole());
            case AGAINST_KEY -> Optional.of(part("practice.why.here", 0, 1));
            case LOST -> Optional.of(open ? part("practice.why.lost.open") : whole());
            case AT -> open ? Optional.empty() : Optional.of(whole());
            case NEAR, CHECKED -> Optional.empty();
            case SAME_AT -> Optional.of(whole());
            case SAME_SOLUTIONS -> Optional.of(open ? part("practice.why.same.solutions", 0, 1) : whole());
            case SAME_VALUE -> Optional.of(open ? part("practice.why.same.value", 0, 1) : whole());
        };
    }

    /** All of it. */
    public Message whole() {
        return switch (kind) {
            case PROOF -> new Message(facts.getFirst(), List.of(from(1)));
            case VALUES -> all("practice.why.values");
            case NUMBERS -> all("practice.why.numbers");
            case AGAINST_KEY -> all("practice.why.key");
            case GAINED -> all(facts.size() > 1 ? "practice.why.gained.sides" : "practice.why.gained");
            case LOST -> all("practice.why.lost");
            case AT -> all("practice.why.at");
            case SAME_SOLUTIONS ->
                facts.size() > 2
                        ? new Message("practice.why.same.solutions.are", List.of(facts.get(0), facts.get(1), from(2)))
                        : all("practice.why.same.solutions");
            case SAME_VALUE -> all(facts.size() > 2 ? "practice.why.same.number" : "practice.why.same.value");
            case SAME_AT -> all("practice.why.same.at");
            case NEAR -> all(facts.size() > 2 ? "practice.why.near.at" : "practice.why.near");
            case CHECKED -> new Message("practice.why.checked", List.of(from(0)));
        };
    }

    private String from(int first) {
        return String.join(", ", facts.subList(first, facts.size()));
    }

    private Message all(String key) {
        return new Message(key, facts);
    }

    private Message part(String key, int... which) {
        return new Message(
                key, java.util.Arrays.stream(which).mapToObj(facts::get).toList());
    }
}

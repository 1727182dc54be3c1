package org.stepwise.tutoring.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question and what is known of its answer at the moment.
 *
 * @param question the pupil's words; empty where the wish says it all
 * @param ahead how many are answered before this one, while it waits; -1 while another question of the same pupil's is
 * @param checking whether something has been written that is still being looked at
 * @param rating 1 for helpful, -1 for not, or none
 */
public record Answer(
        UUID id,
        Wish wish,
        String question,
        List<Told> told,
        State state,
        int ahead,
        boolean checking,
        @Nullable Integer rating) {

    /** How far it has come. */
    public enum State {
        WAITING,
        WRITING,
        DONE,
        /** By the pupil. */
        STOPPED,
        /** The model or the server went away in the middle. */
        BROKEN_OFF;

        public boolean isOver() {
            return this != WAITING && this != WRITING;
        }
    }

    public Answer {
        told = List.copyOf(told);
    }

    /** Whether a model was not asked at all. */
    public boolean isFixed() {
        return told.stream().anyMatch(piece -> piece.source() == Told.Source.FIXED);
    }

    /** Whether nothing of the tutor's own was said yet; what the checker says is not. */
    boolean saysNothing() {
        return told.stream()
                .allMatch(piece ->
                        piece.source() == Told.Source.CHECKER || piece.text().isBlank());
    }

    /** Whether it ends with what was left out. */
    boolean breaksOff() {
        return !told.isEmpty() && told.getLast().source() == Told.Source.GAP;
    }

    /** All that was said, as Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder();
        told.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}

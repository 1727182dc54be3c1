package org.stepwise.liveroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.practice.GradedLine;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Notice;

/** One pupil: how long on which line, the line, its mark, help, and one thing to do. */
@Tag("sw-pupil-card")
@JsModule("./components/sw-pupil-card/sw-pupil-card.ts")
class PupilCard extends Component {

    private static final int LONGEST = 120;

    /**
     * What the element shows.
     *
     * @param remark Markdown with formulas
     */
    record Card(
            String name,
            String href,
            String problem,
            String time,
            String line,
            String mark,
            String markLabel,
            String tex,
            String plain,
            String remark,
            int level,
            String stair,
            String note,
            String action,
            String actionLabel) {}

    /** What a card is made of. */
    private record Basis(Board.Seat seat, String problem, long minutes) {}

    private transient @Nullable Basis basis;
    private transient @Nullable Card card;

    PupilCard(UUID pupil, Consumer<Board.Seat> act) {
        getElement().setAttribute("slot", pupil.toString());
        getElement().addEventListener("act", event -> {
            Basis current = basis;
            if (current != null) {
                act.accept(current.seat());
            }
        });
    }

    /** Most cards stay as they are each time: only what changed is made anew, and goes to the browser. */
    void show(Board.Seat seat, String problem, long minutes) {
        Basis now = new Basis(seat, problem, minutes);
        if (now.equals(basis)) {
            return;
        }
        basis = now;
        Card next = card(seat, problem, minutes);
        if (!next.equals(card)) {
            card = next;
            getElement().setPropertyBean("card", next);
        }
    }

    private Card card(Board.Seat seat, String problem, long minutes) {
        Sight sight = seat.sight();
        LineMark.Kind mark = mark(sight);
        GradedLine last = sight.last() == null ? null : sight.last().graded();
        boolean unread = sight.unread() != null;
        String plain = sight.unread() != null ? sight.unread().text() : last == null ? "" : last.answer();
        String action = action(sight);
        return new Card(
                seat.pupil().name(),
                href(seat),
                problem,
                minutes < 1 ? getTranslation("liveroom.card.under") : getTranslation("liveroom.card.minutes", minutes),
                getTranslation("liveroom.card.line", sight.line()),
                mark.token(),
                getTranslation(last == null && !unread ? "liveroom.card.nothing" : mark.key()),
                unread || last == null ? "" : last.tex(),
                plain.length() > LONGEST ? plain.substring(0, LONGEST) + "\u2026" : plain,
                remark(sight, last),
                sight.helpLevel(),
                getTranslation("ui.stair." + sight.helpLevel()),
                note(seat),
                action.isEmpty() ? "" : getTranslation("liveroom.card." + action),
                action.isEmpty()
                        ? ""
                        : getTranslation(
                                "liveroom.card." + action + ".for", seat.pupil().name()));
    }

    private static String href(Board.Seat seat) {
        UUID assignment = seat.work().assignment();
        return assignment == null
                ? ""
                : "assignments/%s/pupils/%s/%s"
                        .formatted(assignment, seat.pupil().id(), seat.work().problem());
    }

    private static LineMark.Kind mark(Sight sight) {
        return switch (sight.kind()) {
            case NOTHING -> LineMark.Kind.PENDING;
            case HOLDS -> LineMark.Kind.HOLDS;
            case PART -> LineMark.Kind.PART;
            case BREAKS -> LineMark.Kind.BREAKS;
            case WAITS, ASIDE -> LineMark.Kind.OPEN;
            case UNREAD -> LineMark.Kind.UNREAD;
        };
    }

    private String remark(Sight sight, @Nullable GradedLine last) {
        return switch (sight.kind()) {
            case UNREAD -> getTranslation("liveroom.card.unread");
            case WAITS -> getTranslation("liveroom.card.waits");
            case BREAKS -> last == null ? "" : Notice.text(this, last.message());
            case NOTHING, HOLDS, PART, ASIDE -> "";
        };
    }

    private String note(Board.Seat seat) {
        Sight sight = seat.sight();
        return switch (seat.stuckness().reason()) {
            case QUIET_AFTER_HELP ->
                getTranslation("liveroom.card.quiet."
                        + (sight.help() == null ? 1 : sight.help().level()));
            case QUIET -> getTranslation("liveroom.card.quiet");
            case UNREAD ->
                getTranslation(
                        "liveroom.card.unreadLines",
                        sight.unread() == null ? 0 : sight.unread().lines());
            case WAITS, TRIES, LONG_ON_LINE, GETS_ON ->
                sight.tries() == 0 ? "" : getTranslation("liveroom.card.tries", sight.tries());
        };
    }

    /** Words can be written under a line; without one there is nothing that they could stand under. */
    private static String action(Sight sight) {
        return switch (sight.kind()) {
            case WAITS -> "decide";
            case BREAKS, HOLDS, PART, ASIDE, UNREAD -> sight.last() == null ? "" : "write";
            case NOTHING -> "";
        };
    }
}

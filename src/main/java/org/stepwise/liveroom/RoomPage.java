package org.stepwise.liveroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.classroom.Pupil;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.LiveWork;
import org.stepwise.practice.SendFeedback;
import org.stepwise.shared.ui.Notice;

/** One class's room on one teacher's page. */
class RoomPage extends Div implements GroupCard.Actions {

    private final transient LiveDesk desk;
    private final transient LiveRooms rooms;
    private final UUID teacher;
    private final UUID schoolClass;
    private final Paragraph here = new Paragraph();
    private final LiveList list = new LiveList(this::act);
    private final GroupsPanel groups;
    private final Span finished = new Span();
    private final Span absent = new Span();

    RoomPage(LiveDesk desk, LiveRooms rooms, UUID teacher, LiveDesk.Register register) {
        this.desk = desk;
        this.groups = new GroupsPanel(desk.slipNames(), this);
        this.rooms = rooms;
        this.teacher = teacher;
        this.schoolClass = register.schoolClass().id();
        addClassName("live");
        here.addClassName("quiet");
        Anchor toClass = new Anchor("classes/" + schoolClass, getTranslation("liveroom.toClass"));
        Div top = new Div(new H1(register.schoolClass().name()), here, toClass);
        top.addClassName("top");
        Div rest = new Div(finished, absent);
        rest.addClassNames("rest", "small", "quiet");
        Section room = new Section(top, list, rest);
        room.addClassName("room");
        add(room, groups);
    }

    /** Nothing is read from the database here: meanwhile the page could not be used. */
    void show(LiveDesk.Register register, RoomSnapshot room) {
        list.keep(register.roster().stream().map(Pupil::id).collect(Collectors.toSet()));
        Board board = Board.of(register.roster(), room);
        here.setText(
                getTranslation("liveroom.here", board.here(), register.roster().size()));
        list.show(board, work -> room.title(work.problem()), room.readAt());
        groups.show(room.groups(), room::title);
        names(finished, "liveroom.finished", board.finished());
        names(absent, "liveroom.absent", board.absent());
    }

    private void names(Span place, String key, List<String> names) {
        place.setVisible(!names.isEmpty());
        place.setText(getTranslation(key, names.size(), String.join(", ", names)));
    }

    private void act(Board.Seat seat) {
        if (seat.sight().kind() == Sight.Kind.WAITS) {
            UI.getCurrentOrThrow().navigate("classes/" + schoolClass);
            return;
        }
        LiveWork.Line line = seat.sight().last();
        if (line != null) {
            new FeedbackDialog(
                            getTranslation("liveroom.write.to", seat.pupil().name()),
                            "",
                            getTranslation("liveroom.write.send"),
                            text -> {
                                send(line.graded().id(), text);
                                Notice.show(getTranslation(
                                        "liveroom.write.sent", seat.pupil().name()));
                            })
                    .open();
        }
    }

    private void send(UUID attempt, String text) {
        desk.send(schoolClass, new SendFeedback(teacher, List.of(attempt), text));
    }

    @Override
    public void send(GroupCard card, List<UUID> attempts, String text) {
        Feedback.Sending sending = desk.sendFirst(schoolClass, new SendFeedback(teacher, attempts, text));
        card.sent(sending, attempts);
        rooms.later(Feedback.UNDO, UI.getCurrentOrThrow().accessLater(() -> groups.settled(sending), () -> {}));
    }

    @Override
    public void reword(GroupCard card, List<UUID> attempts, String text) {
        new FeedbackDialog(
                        getTranslation("liveroom.group.words"),
                        text,
                        getTranslation("liveroom.group.send", attempts.size()),
                        words -> {
                            card.setWords(words);
                            send(card, attempts, words);
                        })
                .open();
    }

    @Override
    public void undo(Feedback.Sending sending) {
        desk.undo(teacher, sending.id());
        groups.settled(sending);
    }
}

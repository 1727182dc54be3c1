package org.stepwise.liveroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stepwise.practice.LiveWork;

/** The cards; the browser decides when they change place. */
@Tag("sw-live-list")
@JsModule("./components/sw-live-list/sw-live-list.ts")
class LiveList extends Component implements HasStyle {

    private static final String STUCK = "stuck";
    private static final String GOING = "going";

    /** Where a card belongs. */
    record Place(String id, String section) {}

    private final transient Map<UUID, PupilCard> cards = new HashMap<>();
    private final transient Consumer<Board.Seat> act;
    private List<Place> places = List.of();

    LiveList(Consumer<Board.Seat> act) {
        this.act = act;
        Map<String, String> words = new LinkedHashMap<>();
        words.put(STUCK, getTranslation("liveroom.stuck"));
        words.put(GOING, getTranslation("liveroom.going"));
        getElement().setPropertyMap("words", words);
    }

    void show(Board board, Function<LiveWork, String> problem, Instant now) {
        List<Place> wanted = new ArrayList<>();
        board.stuck().forEach(seat -> wanted.add(new Place(seat.pupil().id().toString(), STUCK)));
        board.going().forEach(seat -> wanted.add(new Place(seat.pupil().id().toString(), GOING)));
        Stream.concat(board.stuck().stream(), board.going().stream())
                .forEach(seat ->
                        card(seat).show(seat, problem.apply(seat.work()), Stuckness.minutes(seat.sight(), now)));
        if (!wanted.equals(places)) {
            places = wanted;
            getElement().setPropertyList("places", wanted);
        }
    }

    private PupilCard card(Board.Seat seat) {
        return cards.computeIfAbsent(seat.pupil().id(), id -> {
            PupilCard card = new PupilCard(id, act);
            getElement().appendChild(card.getElement());
            return card;
        });
    }

    /** Of those who left the class. */
    void keep(Set<UUID> pupils) {
        cards.entrySet().removeIf(entry -> {
            boolean gone = !pupils.contains(entry.getKey());
            if (gone) {
                entry.getValue().getElement().removeFromParent();
            }
            return gone;
        });
    }
}

package org.stepwise.liveroom;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stepwise.practice.Feedback;
import org.stepwise.practice.SlipName;
import org.stepwise.shared.ui.Notice;

/** The right side of the room: equal answers. A group stays where it is; a new one comes below. */
class GroupsPanel extends Aside {

    private static final int MOST_SHOWN = 12;

    private final transient Map<String, GroupCard> cards = new LinkedHashMap<>();
    private final transient GroupCard.Actions actions;
    private final transient SlipName names;
    private transient Set<String> current = Set.of();
    private final Paragraph none = new Paragraph();
    private final Div list = new Div();

    GroupsPanel(SlipName names, GroupCard.Actions actions) {
        this.names = names;
        this.actions = actions;
        addClassName("groups");
        getElement().setAttribute("aria-labelledby", "groups-title");
        H2 title = new H2(getTranslation("liveroom.groups"));
        title.setId("groups-title");
        none.addClassNames("small", "quiet", "lead");
        add(title, none, list);
    }

    void show(List<AnswerGroup> groups, Function<UUID, String> problem) {
        List<AnswerGroup> first = groups.stream().limit(MOST_SHOWN).toList();
        none.setText(getTranslation(first.isEmpty() ? "liveroom.groups.none" : "liveroom.groups.lead"));
        current = first.stream().map(AnswerGroup::key).collect(Collectors.toSet());
        cards.forEach((key, card) -> {
            if (!current.contains(key)) {
                card.withdraw();
            }
        });
        clear();
        first.forEach(group -> card(group).show(group, problem.apply(group.problem()), name(group), proposal(group)));
    }

    /** A card of a group that is gone stays while what was sent from it can be taken back. */
    private void clear() {
        cards.entrySet().removeIf(entry -> {
            boolean over =
                    !current.contains(entry.getKey()) && !entry.getValue().canBeTakenBack();
            if (over) {
                list.remove(entry.getValue());
            }
            return over;
        });
    }

    private String name(AnswerGroup group) {
        return names.of(group.slip(), getLocale()).orElse("");
    }

    private GroupCard card(AnswerGroup group) {
        return cards.computeIfAbsent(group.key(), unused -> {
            GroupCard card = new GroupCard(actions);
            list.add(card);
            return card;
        });
    }

    /** What the pupils were told, without the verdict in front: that they know. */
    private String proposal(AnswerGroup group) {
        return Optional.ofNullable(group.said())
                .map(said -> Notice.text(this, said))
                .map(words -> words.replaceFirst("^(Nearly|Not there yet)\\. ", ""))
                .orElse("");
    }

    void settled(Feedback.Sending sending) {
        cards.values().forEach(card -> card.settled(sending));
        clear();
    }
}

package org.stepwise.mastery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.stepwise.problembank.Skill;
import org.stepwise.shared.ui.SwIcon;

/**
 * A topic on the skill map: a list of buttons, drawn as circles with lines between them where there is room. What the
 * drawing shows is what the list says.
 */
class SkillBand extends Section {

    /** A column of the drawing, in its own units: it is stretched to the width that there is. */
    private static final int COLUMN = 100;
    /** Pixels: room for a name of two lines, and for two more where needs of other topics are told. */
    private static final int HALF_ROW = 48;

    private static final int HALF_ROW_WITH_OTHERS = 62;
    /** From the top of a node to the middle of its circle. */
    private static final int MIDDLE = 26;

    SkillBand(SkillMap.Band band, Consumer<Skill> practise) {
        addClassNames("sheet", "skill-band");
        setId("topic-" + band.topic().id());
        Div edges = new Div();
        edges.addClassName("edges");
        edges.getElement().setAttribute("aria-hidden", "true");
        // Made of numbers only.
        edges.getElement().setProperty("innerHTML", svg(band));
        UnorderedList list = new UnorderedList();
        list.getStyle().set("--columns", Integer.toString(band.columns()));
        list.getStyle().set("--half-row", halfRow(band) + "px");
        band.nodes().forEach(node -> list.add(item(band, node, practise)));
        Div map = new Div(edges, list);
        map.addClassName("skill-map");
        add(new H2(band.topic().title()), map);
    }

    private ListItem item(SkillMap.Band band, SkillMap.Node node, Consumer<Skill> practise) {
        Span glass = new Span();
        glass.addClassName("glass");
        if (node.knowledge().isSecure()) {
            glass.add(new SwIcon("tick"));
        }
        Span name = new Span(node.skill().title());
        name.addClassName("name");
        Span state = new Span(getTranslation("mastery.state." + (node.due() ? "due" : node.state())));
        state.addClassName("state");
        NativeButton button = new NativeButton();
        button.add(new Span(glass), name, state);
        if (!node.others().isEmpty()) {
            Span others = new Span(getTranslation("mastery.map.after", String.join(", ", node.others())));
            others.addClassName("others");
            button.add(others);
        }
        button.addClassNames("skill", "l" + node.knowledge().level());
        button.getElement().getClassList().set("due", node.due());
        button.getElement().getClassList().set("here", node.here());
        button.setAriaLabel(spoken(band, node));
        button.addClickListener(click -> practise.accept(node.skill()));
        ListItem item = new ListItem(button);
        item.getStyle()
                .set("grid-column", Integer.toString(node.column() + 1))
                .set("grid-row", (node.halfRow() + 1) + " / span 2");
        return item;
    }

    /** Begins with the words that are seen. */
    private String spoken(SkillMap.Band band, SkillMap.Node node) {
        StringBuilder words = new StringBuilder(getTranslation(
                "mastery.map.spoken", node.skill().title(), getTranslation("mastery.state." + node.state())));
        if (node.due()) {
            words.append(' ').append(getTranslation("mastery.map.spoken.due"));
        }
        if (node.here()) {
            words.append(' ').append(getTranslation("mastery.map.spoken.here"));
        }
        List<String> needs = node.skill().needs().stream()
                .flatMap(need -> band.node(need).stream())
                .map(need -> need.skill().title())
                .toList();
        List<String> all = new ArrayList<>(needs);
        all.addAll(node.others());
        if (!all.isEmpty()) {
            words.append(' ').append(getTranslation("mastery.map.spoken.needs", String.join(", ", all)));
        }
        return words.toString();
    }

    private static int halfRow(SkillMap.Band band) {
        return band.nodes().stream().allMatch(node -> node.others().isEmpty()) ? HALF_ROW : HALF_ROW_WITH_OTHERS;
    }

    private static String svg(SkillMap.Band band) {
        int halfRow = halfRow(band);
        StringBuilder paths = new StringBuilder();
        for (SkillMap.Node to : band.nodes()) {
            for (String need : to.skill().needs()) {
                band.node(need).ifPresent(from -> paths.append(path(from, to, halfRow)));
            }
        }
        return "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\">%s</svg>"
                .formatted(band.columns() * COLUMN, 2 * band.rows() * halfRow, paths);
    }

    private static String path(SkillMap.Node from, SkillMap.Node to, int halfRow) {
        int x1 = x(from);
        int x2 = x(to);
        int bend = (x1 + x2) / 2;
        String kind = to.knowledge().isBegun() ? "edge" : "edge far";
        return String.format(
                Locale.ROOT,
                "<path class=\"%s\" vector-effect=\"non-scaling-stroke\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
                kind,
                x1,
                y(from, halfRow),
                bend,
                y(from, halfRow),
                bend,
                y(to, halfRow),
                x2,
                y(to, halfRow));
    }

    private static int x(SkillMap.Node node) {
        return node.column() * COLUMN + COLUMN / 2;
    }

    private static int y(SkillMap.Node node, int halfRow) {
        return node.halfRow() * halfRow + MIDDLE;
    }
}

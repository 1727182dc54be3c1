package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.ArrayList;
import java.util.List;

/** The page of lines: numbers and marks in the margin, the pupil's ink, a remark under the line it is about. */
@Tag("sw-lines")
@JsModule("./components/sw-lines/sw-lines.ts")
public class WorkingLines extends Component implements HasStyle, LocaleChangeObserver {

    /**
     * @param tex the line typeset; empty when it is words, then {@code plain} is shown
     * @param plain the line as it was typed
     * @param remarkStrong the first phrase of the remark, or empty
     * @param remark the rest of the remark, or empty
     * @param why what shows the verdict, opened by a button; formulas stand between dollar signs, and it may be empty
     * @param note what a teacher wrote under it, a line for each time; formulas stand between dollar signs
     * @param last closes the problem: the double underline is drawn
     */
    public record Line(
            int number,
            String tex,
            String plain,
            LineMark.Kind mark,
            String remarkStrong,
            String remark,
            String why,
            String note,
            boolean last) {

        /** A line without a remark. */
        public static Line of(int number, String tex, LineMark.Kind mark) {
            return new Line(number, tex, "", mark, "", "", "", "", false);
        }
    }

    /** What the element reads; {@code spoken} is announced when the line appears or its mark changes. */
    record Row(
            int number,
            String tex,
            String plain,
            String mark,
            String markLabel,
            String remarkStrong,
            String remark,
            String why,
            String note,
            boolean last,
            String spoken) {}

    private final List<Line> lines = new ArrayList<>();

    public void setLines(List<Line> lines) {
        this.lines.clear();
        this.lines.addAll(lines);
        show();
    }

    public void append(Line line) {
        lines.add(line);
        show();
    }

    public List<Line> getLines() {
        return List.copyOf(lines);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.lines.", "label", "why", "whyOf", "note");
        show();
    }

    private void show() {
        getElement().setPropertyList("lines", lines.stream().map(this::row).toList());
    }

    private Row row(Line line) {
        String label = getTranslation(line.mark().key());
        String spoken = getTranslation(
                "ui.lines.spoken",
                line.number(),
                getTranslation("ui.lines.spoken." + line.mark().token()),
                spoken(line));
        return new Row(
                line.number(),
                line.tex(),
                line.plain(),
                line.mark().token(),
                label,
                line.remarkStrong(),
                line.remark(),
                line.why(),
                line.note(),
                line.last(),
                spoken.strip());
    }

    private String spoken(Line line) {
        String note = line.note().isEmpty() ? "" : getTranslation("ui.lines.note") + " " + line.note();
        return (line.remarkStrong() + " " + line.remark() + " " + note).strip().replace("$", "");
    }
}

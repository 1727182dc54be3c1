package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Stair;
import org.stepwise.tutoring.hints.HintText;

/** One rung: what it says, what followed it, and a way to other words. */
class HintCard extends Div {

    private final transient Problem problem;
    private transient HintRates.OfRung rung;
    private final transient Supplier<HintRates.OfRung> again;
    private final transient HintDesk desk;
    private final UUID teacher;

    /** @param again the rung as it is now: other words begin a count of their own */
    HintCard(Problem problem, HintRates.OfRung rung, Supplier<HintRates.OfRung> again, HintDesk desk, UUID teacher) {
        this.problem = problem;
        this.again = again;
        this.rung = rung;
        this.desk = desk;
        this.teacher = teacher;
        addClassNames("sheet", "pad", "hint-card");
        show(rung.text());
    }

    private void show(@Nullable HintText text) {
        removeAll();
        Div head = new Div(
                new Stair(rung.rung().level()),
                new H3(getTranslation("tutoring.rung." + rung.rung().id())));
        head.addClassNames("row");
        add(head);
        if (text == null) {
            Paragraph worked = new Paragraph(getTranslation("insights.hints.worked"));
            worked.addClassNames("quiet");
            add(worked);
        } else {
            add(words(), changed(text));
        }
        add(new RungRates(rung));
        if (text != null) {
            NativeButton edit =
                    new NativeButton(getTranslation("insights.hint.edit"), click -> edit(text, click.getSource()));
            edit.addClassNames("btn", "small");
            edit.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation(
                                    "insights.hint.edit.for",
                                    getTranslation(
                                            "tutoring.rung." + rung.rung().id()),
                                    rung.part() + 1));
            add(edit);
        }
    }

    /** As the pupil with the first numbers reads it. */
    private Component words() {
        Variant shown = desk.shown(problem);
        return new MathText(shown.parts().get(rung.part()).hints().getOrDefault(rung.rung(), ""));
    }

    private Component changed(HintText text) {
        Paragraph changed = new Paragraph();
        changed.addClassNames("small", "quiet");
        HintText.Latest latest = text.latest();
        changed.setVisible(latest != null);
        if (latest != null) {
            changed.setText(getTranslation(
                    text.isChanged() ? "insights.hint.changed" : "insights.hint.restored",
                    desk.name(latest.teacher()),
                    desk.when(latest.at(), getLocale())));
        }
        return changed;
    }

    private void edit(HintText text, Component button) {
        button.setVisible(false);
        HintForm form = new HintForm(problem, text, desk, teacher, now -> {
            rung = again.get();
            show(now);
            getElement().setAttribute("tabindex", "-1");
            getElement().callJsFunction("focus");
        });
        add(form);
        form.focus();
    }
}

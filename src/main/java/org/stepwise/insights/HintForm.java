package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stepwise.problembank.Problem;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Notice;
import org.stepwise.tutoring.hints.ChangeHint;
import org.stepwise.tutoring.hints.HintChanged;
import org.stepwise.tutoring.hints.HintText;

/** Other words for a hint. What was typed stays until it is stored, whatever is said against it. */
class HintForm extends Div {

    private final transient Problem problem;
    private final transient HintDesk desk;
    private final UUID teacher;
    private final transient Consumer<HintText> done;
    private final TextArea words = new TextArea();
    private final Div answer = new Div();
    private transient HintText from;

    HintForm(Problem problem, HintText from, HintDesk desk, UUID teacher, Consumer<HintText> done) {
        this.problem = problem;
        this.from = from;
        this.desk = desk;
        this.teacher = teacher;
        this.done = done;
        addClassName("hint-form");
        words.setLabel(getTranslation("insights.hint.words"));
        words.setHelperText(getTranslation("insights.hint.help"));
        words.setValue(from.text());
        words.setMaxLength(Problem.LONGEST_TEXT);
        words.setWidthFull();
        answer.getElement().setAttribute("role", "alert");
        NativeButton save =
                new NativeButton(getTranslation("insights.hint.save"), click -> change(words.getValue(), false));
        save.addClassNames("btn", "primary");
        NativeButton cancel = new NativeButton(getTranslation("insights.hint.cancel"), click -> done.accept(this.from));
        cancel.addClassNames("btn");
        Div buttons = new Div(save, cancel);
        buttons.addClassName("row");
        if (from.isChanged()) {
            NativeButton back = new NativeButton(getTranslation("insights.hint.back"), click -> change(null, false));
            back.addClassNames("btn", "bare");
            buttons.add(back);
        }
        add(words, answer, buttons);
    }

    void focus() {
        words.focus();
    }

    private void change(@Nullable String text, boolean anyway) {
        HintChanged outcome =
                desk.change(new ChangeHint(teacher, problem, from.part(), from.rung(), from.revision(), text, anyway));
        answer.removeAll();
        switch (outcome) {
            case HintChanged.Saved(HintText now) -> {
                Notice.show(getTranslation("insights.hint.saved"));
                done.accept(now);
            }
            case HintChanged.Refused(var why) -> answer.add(new MathText(Notice.text(this, why)));
            case HintChanged.Doubted(var why) -> {
                NativeButton insist = new NativeButton(
                        getTranslation("insights.hint.anyway"), click -> change(words.getValue(), true));
                insist.addClassNames("btn", "small");
                answer.add(
                        new MathText(Notice.text(this, why)),
                        new Paragraph(getTranslation("insights.hint.doubt")),
                        insist);
            }
            case HintChanged.Meanwhile(HintText now) -> {
                from = now;
                HintText.Latest latest = now.latest();
                answer.add(
                        new Paragraph(getTranslation(
                                "insights.hint.meanwhile",
                                latest == null ? "" : desk.name(latest.teacher()),
                                latest == null ? "" : desk.when(latest.at(), getLocale()))),
                        new Pre(now.text()));
            }
        }
    }
}

package org.stepwise.mastery;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import java.util.function.Function;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Stair;
import org.stepwise.shared.ui.SwIcon;

/** What the number of a pupil and a skill rests on, newest first. */
class BasisDrawer extends Aside {

    private static final int MOST = 12;

    private final transient ClassSkills.Basis basis;
    private final transient SchoolTime time;

    /** @param title of a problem */
    BasisDrawer(ClassSkills.Basis basis, SchoolTime time, Function<UUID, String> title, Runnable close) {
        this.basis = basis;
        this.time = time;
        addClassNames("drawer", "basis");
        getElement().setAttribute("aria-label", getTranslation("mastery.basis.label"));
        H2 name = new H2(basis.skill().title());
        name.setId("basis-title");
        name.getElement().setAttribute("tabindex", "-1");
        Paragraph who = new Paragraph(basis.pupil().name());
        who.addClassNames("small", "quiet");
        NativeButton button = new NativeButton();
        button.add(new SwIcon("close"));
        button.addClassNames("btn", "bare", "icon");
        button.setAriaLabel(getTranslation("mastery.basis.close"));
        button.addClickListener(click -> close.run());
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
        add(new Header(new Div(who, name), button), new Paragraph(summary()));
        due();
        OrderedList list = new OrderedList();
        list.addClassName("basis-list");
        basis.evidence().stream().limit(MOST).forEach(piece -> list.add(item(piece, title.apply(piece.problem()))));
        add(list);
        if (basis.evidence().size() > MOST) {
            Paragraph more = new Paragraph(
                    getTranslation("mastery.basis.more", basis.evidence().size() - MOST));
            more.addClassNames("small", "quiet");
            add(more);
        }
        name.getElement().executeJs("this.focus()");
    }

    private String summary() {
        Instant last = basis.knowledge().last();
        return getTranslation(
                "mastery.basis.summary",
                basis.knowledge().percent(),
                basis.knowledge().pieces(),
                last == null ? "" : day(last));
    }

    private void due() {
        Review review = basis.knowledge().review();
        if (review != null) {
            Paragraph due = new Paragraph(
                    getTranslation(basis.due() ? "mastery.basis.due" : "mastery.basis.due.later", day(review.dueAt())));
            due.addClassNames("small", "quiet");
            add(due);
        }
    }

    private ListItem item(Evidence piece, String title) {
        Span what = new Span(title.isEmpty() ? getTranslation("mastery.basis.gone") : title);
        what.addClassName("strong");
        String key = piece.copied() ? "copied" : piece.right() ? "right" : "notYet";
        Span how = new Span(getTranslation("mastery.basis." + key));
        Span when = new Span(day(piece.at()));
        how.addClassNames("small", "quiet");
        when.addClassNames("xs", "quiet");
        Div words = new Div(what, how, when);
        words.addClassName("words");
        return new ListItem(
                new LineMark(piece.right() ? LineMark.Kind.HOLDS : LineMark.Kind.BREAKS),
                words,
                new Stair(piece.helpLevel()));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(at.atZone(time.zone()));
    }
}

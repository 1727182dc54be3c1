package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.practice.WorkView;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.CheckedText;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.Stair;
import org.stepwise.shared.ui.TeacherPage;
import org.stepwise.tutoring.talk.Held;
import org.stepwise.tutoring.talk.TalkDetail;
import org.stepwise.tutoring.talk.TalkRow;
import org.stepwise.tutoring.talk.Told;

/** All that is known of one exchange: what was shown, what was left out and why, and what the model wrote. */
@Route("tutor/exchanges")
@RolesAllowed(Role.IS_TEACHER)
class TutorExchangeView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient TutorInsights insights;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;
    private String title = "";

    TutorExchangeView(TutorInsights insights, SchoolTime time, CurrentUser currentUser) {
        this.time = time;
        this.insights = insights;
        this.currentUser = currentUser;
        addClassNames("page", "narrow", "exchange-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(PathId.parse(parameter));
    }

    private void show(UUID exchange) {
        removeAll();
        TutorInsights.Exchange found = insights.exchange(currentUser.id(), exchange);
        TalkDetail detail = found.detail();
        title = found.pupil();
        add(new Anchor("tutor", getTranslation("insights.exchange.back")), new H1(found.pupil()), facts(detail));
        if (detail.row().needsCare()) {
            add(care(found));
        }
        found.work().ifPresent(work -> add(problem(work, detail.row().part())));
        add(said(detail), held(detail.held()), raw(detail.raw()));
    }

    private Component facts(TalkDetail detail) {
        TalkRow row = detail.row();
        Div facts = new Div(new Stair(row.level().level()));
        facts.addClassNames("row", "small", "quiet");
        facts.add(new Span(TalkWords.when(time, row.askedAt(), getLocale())));
        facts.add(new Span(getTranslation("tutoring.rung." + row.level().id())));
        facts.add(new Span(TalkWords.state(this, row.state())));
        Duration wait = detail.untilText();
        if (wait != null) {
            facts.add(new Span(getTranslation("insights.exchange.wait", wait.toMillis() / 1000.0)));
        }
        String model = detail.model();
        if (model != null) {
            facts.add(new Span(model));
        }
        if (row.rating() != null && row.rating() != 0) {
            facts.add(new Span(TalkWords.rating(this, row.rating())));
        }
        return facts;
    }

    /** What kind of care the pupil needs, and whether somebody has looked after it. */
    private Component care(TutorInsights.Exchange found) {
        TalkRow row = found.detail().row();
        Section section = new Section(new H2(TalkWords.care(this, row)));
        section.addClassNames("sheet", "pad", "care");
        section.setClassName("urgent", row.isUrgent());
        if (row.care() != null) {
            section.add(
                    new Paragraph(getTranslation("insights.care." + row.care().id() + ".about", found.pupil())));
        }
        TalkDetail.Attended attended = found.detail().attended();
        if (row.isUrgent()) {
            NativeButton done = new NativeButton(getTranslation("insights.care.attend"), click -> attend(row.id()));
            done.addClassNames("btn", "primary");
            section.add(done);
        } else if (attended != null) {
            Paragraph who = new Paragraph(getTranslation(
                    "insights.care.attended",
                    insights.name(attended.teacher()),
                    TalkWords.when(time, attended.at(), getLocale())));
            who.addClassNames("small", "quiet");
            section.add(who);
        }
        return section;
    }

    private void attend(UUID exchange) {
        insights.attend(currentUser.id(), exchange);
        show(exchange);
    }

    private Component problem(WorkView work, int part) {
        Section problem = section("insights.exchange.problem");
        problem.add(new MathText(work.variant().prompt()));
        if (part < work.variant().parts().size()) {
            String label = work.variant().parts().get(part).label();
            if (label != null) {
                problem.add(new MathText(label));
            }
        }
        return problem;
    }

    private Component said(TalkDetail detail) {
        Section said = section("insights.exchange.said");
        Paragraph asked = new Paragraph(TalkWords.asked(this, detail.row()));
        asked.addClassName("asked");
        CheckedText text = new CheckedText();
        text.setPieces(detail.told().stream().map(TutorExchangeView::piece).toList());
        said.add(asked, text);
        if (detail.told().stream().anyMatch(told -> told.source() == Told.Source.LADDER)) {
            Paragraph ladder = new Paragraph(getTranslation(otherVoice(detail)));
            ladder.addClassNames("small", "quiet");
            said.add(ladder);
        }
        return said;
    }

    /** Who spoke where the model did not. */
    private static String otherVoice(TalkDetail detail) {
        if (detail.raw().isBlank()) {
            return "insights.exchange.unasked";
        }
        boolean modelToo = detail.told().stream()
                .anyMatch(told ->
                        told.source() == Told.Source.MODEL && !told.text().isBlank());
        if (detail.row().problem() == null) {
            return modelToo ? "insights.exchange.way.on" : "insights.exchange.way";
        }
        return modelToo ? "insights.exchange.ladder.on" : "insights.exchange.ladder";
    }

    private static CheckedText.Piece piece(Told told) {
        return new CheckedText.Piece(
                told.text(),
                told.ticks().stream()
                        .map(tick -> new CheckedText.Tick(tick.start(), tick.length(), tick.proved()))
                        .toList(),
                told.source() == Told.Source.GAP,
                "");
    }

    private Component held(List<Held> held) {
        Section section = section("insights.exchange.held");
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insights.exchange.held.none"));
            none.addClassName("quiet");
            section.add(none);
        }
        held.forEach(piece -> {
            Paragraph why = new Paragraph(why(piece));
            why.addClassNames("small", "strong");
            section.add(why, text(piece.text()));
        });
        return section;
    }

    private String why(Held piece) {
        String leak = piece.leak();
        String equations = String.join("; ", piece.wrong());
        if (leak == null) {
            return getTranslation("insights.held.equation", equations);
        }
        String why = getTranslation("insights.held." + leak);
        return piece.wrong().isEmpty() ? why : why + " " + getTranslation("insights.held.equation", equations);
    }

    private Component raw(String raw) {
        NativeDetails details = new NativeDetails(
                getTranslation("insights.exchange.raw"),
                raw.isBlank() ? new Paragraph(getTranslation("insights.exchange.raw.none")) : text(raw));
        details.addClassNames("sheet", "pad");
        return details;
    }

    /** As it was written, signs and all. */
    private static Pre text(String text) {
        Pre pre = new Pre(text);
        pre.addClassName("raw");
        // A long one scrolls, by the keyboard too.
        pre.getElement().setAttribute("tabindex", "0");
        return pre;
    }

    private Section section(String key) {
        Section section = new Section(new H2(getTranslation(key)));
        section.addClassNames("sheet", "pad");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}

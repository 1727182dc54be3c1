package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.TeacherPage;

/** What pupils ask the tutor and what it says, newest first. */
@Route("tutor")
@RolesAllowed(Role.IS_TEACHER)
class TutorView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient TutorInsights insights;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;

    TutorView(TutorInsights insights, SchoolTime time, CurrentUser currentUser) {
        this.time = time;
        this.insights = insights;
        this.currentUser = currentUser;
        addClassNames("page", "tutor-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        TalkQuery query = TalkQuery.of(event.getLocation().getQueryParameters());
        TutorInsights.Page page = insights.page(currentUser.id(), query);
        add(
                new H1(getTranslation("insights.tutor.title")),
                new InsightTabs(InsightTabs.Tab.QUESTIONS),
                new TalkFilters(query, page, this::go),
                new Figures(page.figures()));
        if (page.rows().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insights.tutor.none"));
            none.addClassName("quiet");
            add(none);
        } else {
            add(new TalkTable(page, time, insights::title));
        }
        add(turning(query, page));
    }

    private void go(TalkQuery query) {
        getUI().ifPresent(ui -> ui.navigate("tutor", query.address()));
    }

    /** On to what is older, and back to the newest. */
    private Component turning(TalkQuery query, TutorInsights.Page page) {
        Div turning = new Div();
        turning.addClassName("row");
        if (query.behind() != null) {
            turning.add(link(query.from(null), "insights.tutor.newest"));
        }
        if (page.more()) {
            turning.add(link(query.from(page.rows().getLast().place()), "insights.tutor.older"));
        }
        return turning;
    }

    private Anchor link(TalkQuery query, String key) {
        String words = query.address().getQueryString();
        Anchor link = new Anchor(words.isEmpty() ? "tutor" : "tutor?" + words, getTranslation(key));
        link.addClassNames("btn", "soft");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insights.tutor.title") + getTranslation("shell.title.suffix");
    }
}

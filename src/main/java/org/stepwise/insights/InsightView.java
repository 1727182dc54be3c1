package org.stepwise.insights;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.ui.TeacherPage;

/** All problems that a teacher's pupils began, and above them those that are worth a look. */
@Route("insight")
@Menu(title = "insights.menu", order = 12)
@RolesAllowed(Role.IS_TEACHER)
class InsightView extends Div implements BeforeEnterObserver, TeacherPage, HasDynamicTitle {

    private final transient ProblemInsights insights;
    private final transient CurrentUser currentUser;

    InsightView(ProblemInsights insights, CurrentUser currentUser) {
        this.insights = insights;
        this.currentUser = currentUser;
        addClassNames("page", "insight-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        InsightQuery query = InsightQuery.of(event.getLocation().getQueryParameters());
        ProblemInsights.Page page = insights.page(currentUser.id(), query);
        add(
                new H1(getTranslation("insights.menu")),
                new InsightTabs(InsightTabs.Tab.PROBLEMS),
                new InsightFilters(query, page.pupils(), this::go));
        if (page.items().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insights.items.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        Paragraph about = new Paragraph(getTranslation("insights.items.about"));
        about.addClassNames("small", "quiet");
        add(new WorthALook(page.doubtful(), query), new ItemTable(page.items(), query), about);
    }

    private void go(InsightQuery query) {
        getUI().ifPresent(ui -> ui.navigate("insight", query.address()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insights.menu") + getTranslation("shell.title.suffix");
    }
}

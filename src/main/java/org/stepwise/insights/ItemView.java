package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.PathId;
import org.stepwise.shared.SchoolTime;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.TeacherPage;

/** One problem: what a teacher's pupils made of it. */
@Route("insight")
@RolesAllowed(Role.IS_TEACHER)
class ItemView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient ProblemInsights insights;
    private final transient SlipNames slipNames;
    private final transient SchoolTime time;
    private final transient CurrentUser currentUser;
    private String id = "";
    private String title = "";

    ItemView(ProblemInsights insights, SlipNames slipNames, SchoolTime time, CurrentUser currentUser) {
        this.time = time;
        this.insights = insights;
        this.slipNames = slipNames;
        this.currentUser = currentUser;
        addClassNames("page", "insight-page", "item-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        id = parameter;
        InsightQuery query = InsightQuery.of(event.getLocation().getQueryParameters());
        ProblemInsights.OfProblem found = insights.problem(currentUser.id(), PathId.parse(id), query);
        title = found.problem().title();
        Div prompt = new Div(new MathText(found.problem().variant(0).prompt()));
        prompt.addClassNames("sheet", "pad");
        add(
                new Anchor(query.inVersion(null).link("insight"), getTranslation("insights.hints.back")),
                new H1(title),
                prompt,
                new InsightFilters(query, found.pupils(), this::go));
        Item item = found.item();
        if (item == null) {
            Paragraph none = new Paragraph(getTranslation("insights.item.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        if (!item.doubts().isEmpty()) {
            add(doubts(item));
        }
        add(
                new ItemFacts(item),
                new ItemCharts(found.courses()),
                new ItemHints(found.problem(), found.rungs()),
                new ItemSlips(found.slips(), slip -> slipNames.of(slip, getLocale())));
        if (found.versions().size() > 1) {
            add(new ItemVersions(
                    found.problem(),
                    found.current(),
                    found.versions(),
                    item.figures().version(),
                    query,
                    time));
        }
    }

    private Section doubts(Item item) {
        Section worth = new Section(
                new H2(getTranslation("insights.worth.title")),
                WorthALook.reasons(item, new ItemWords(this)),
                WorthALook.wayOut(this, item));
        worth.addClassNames("sheet", "pad", "worth");
        return worth;
    }

    /** The version goes: it may not have been begun there or then. */
    private void go(InsightQuery query) {
        getUI().ifPresent(
                        ui -> ui.navigate("insight/" + id, query.inVersion(null).address()));
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}

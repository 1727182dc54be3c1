package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

/** The problems whose hints were taken, and how often the next line held. */
@Route("tutor/hints")
@RolesAllowed(Role.IS_TEACHER)
class HintsView extends Div implements TeacherPage, HasDynamicTitle {

    HintsView(HintRates rates, CurrentUser currentUser) {
        addClassNames("page", "narrow");
        Paragraph about = new Paragraph(getTranslation("insights.hints.about"));
        about.addClassNames("small", "quiet");
        add(new H1(getTranslation("insights.hints.title")), new InsightTabs(InsightTabs.Tab.HINTS), about);
        List<HintRates.OfProblem> found = rates.problems(currentUser.id());
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("insights.hints.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        found.forEach(one -> list.add(row(one)));
        add(list);
    }

    private ListItem row(HintRates.OfProblem one) {
        Span name = new Span(one.problem().title());
        name.addClassNames("strong", "grow");
        Anchor link =
                new Anchor("tutor/hints/" + one.problem().id(), name, new RateLine(one.rate()), new SwIcon("chevron"));
        link.addClassName("row");
        return new ListItem(link);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insights.hints.title") + getTranslation("shell.title.suffix");
    }
}

package org.stepwise.insights;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Variant;
import org.stepwise.shared.PathId;
import org.stepwise.shared.ui.MathText;
import org.stepwise.shared.ui.TeacherPage;

/** A problem's hints: what they say, what followed each, and other words for them. */
@Route("tutor/hints")
@RolesAllowed(Role.IS_TEACHER)
class HintsOfProblemView extends Div implements HasUrlParameter<String>, TeacherPage, HasDynamicTitle {

    private final transient HintRates rates;
    private final transient HintDesk desk;
    private final transient CurrentUser currentUser;
    private String title = "";

    HintsOfProblemView(HintRates rates, HintDesk desk, CurrentUser currentUser) {
        this.rates = rates;
        this.desk = desk;
        this.currentUser = currentUser;
        addClassNames("page", "narrow", "exchange-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        removeAll();
        Problem problem = rates.problem(PathId.parse(parameter));
        Variant variant = problem.variant(0);
        title = problem.title();
        Div prompt = new Div(new MathText(variant.prompt()));
        prompt.addClassNames("sheet", "pad");
        add(new Anchor("tutor/hints", getTranslation("insights.hints.back")), new H1(problem.title()), prompt);
        List<HintRates.OfRung> rungs = rates.rungs(currentUser.id(), problem);
        int parts = variant.parts().size();
        for (int i = 0; i < parts; i++) {
            int part = i;
            Section section = new Section();
            section.addClassName("hint-part");
            if (parts > 1) {
                section.add(new H2(getTranslation("insights.hints.part", part + 1)));
                String label = variant.parts().get(part).label();
                if (label != null) {
                    section.add(new MathText(label));
                }
            }
            rungs.stream().filter(rung -> rung.part() == part).forEach(rung -> section.add(card(problem, rung)));
            add(section);
        }
    }

    private HintCard card(Problem problem, HintRates.OfRung rung) {
        return new HintCard(
                problem,
                rung,
                () -> rates.rung(currentUser.id(), problem, rung.part(), rung.rung()),
                desk,
                currentUser.id());
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}

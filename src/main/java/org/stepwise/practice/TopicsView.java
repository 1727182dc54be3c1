package org.stepwise.practice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.SwIcon;

/** The topics of the bank, and the problems of one. */
@Route("practise")
@Menu(title = "practice.topics.menu", order = 2)
@RolesAllowed(Role.IS_STUDENT)
class TopicsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ProblemCatalog catalog;
    private final transient PracticeService practice;
    private final transient NextProblem next;
    private final transient CurrentUser currentUser;
    private String title = "";

    TopicsView(ProblemCatalog catalog, PracticeService practice, NextProblem next, CurrentUser currentUser) {
        this.catalog = catalog;
        this.next = next;
        this.practice = practice;
        this.currentUser = currentUser;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String topic) {
        removeAll();
        if (topic == null) {
            title = getTranslation("practice.topics.title");
            add(new H1(title), topics());
        } else {
            Topic found = catalog.topic(topic).orElseThrow(() -> new NotFound("topic"));
            title = found.title();
            add(new H1(title));
            next.in(currentUser.id(), found.id()).ifPresent(choice -> add(forYou(choice)));
            add(problems(found));
        }
    }

    private Component topics() {
        UnorderedList list = new UnorderedList();
        list.addClassName("topics");
        UUID student = currentUser.id();
        for (Topic topic : catalog.topics()) {
            List<Problem> problems = catalog.inTopic(topic.id());
            if (problems.isEmpty()) {
                continue;
            }
            int solved = practice.solved(
                            student, problems.stream().map(Problem::id).toList())
                    .size();
            Span name = new Span(topic.title());
            name.addClassName("strong");
            Span count = new Span(getTranslation("practice.topics.solved", solved, problems.size()));
            count.addClassNames("small", "quiet");
            RouterLink link = new RouterLink(TopicsView.class, topic.id());
            link.addClassNames("sheet", "topic");
            link.add(new Formula(problems.getFirst().variant(0).heading()), name, count);
            list.add(new ListItem(link));
        }
        return list;
    }

    private Component forYou(NextProblem.Choice choice) {
        String key = choice.lookBack() ? "practice.topic.lookBack" : "practice.topic.next";
        NativeButton go = new NativeButton();
        go.add(new Span(getTranslation(key, choice.problem().title())), new SwIcon("right"));
        go.addClassNames("btn", "primary");
        go.setId("for-you");
        go.addClickListener(click -> open(choice.problem()));
        Div row = new Div(go);
        row.addClassName("for-you");
        return row;
    }

    private Component problems(Topic topic) {
        List<Problem> problems = catalog.inTopic(topic.id());
        Set<UUID> solved = practice.solved(
                currentUser.id(), problems.stream().map(Problem::id).toList());
        Div sections = new Div();
        sections.addClassName("sections");
        topic.skills().forEach(skill -> {
            List<Problem> here = problems.stream()
                    .filter(problem -> problem.skills().getFirst().equals(skill.id()))
                    .toList();
            if (!here.isEmpty()) {
                UnorderedList list = new UnorderedList();
                list.addClassName("probs");
                here.forEach(problem -> list.add(row(problem, solved.contains(problem.id()))));
                Section section = new Section(new H2(skill.title()), list);
                section.addClassNames("sheet", "set");
                sections.add(section);
            }
        });
        return sections;
    }

    private ListItem row(Problem problem, boolean solved) {
        Span lead = new Span(solved ? new LineMark(LineMark.Kind.HOLDS) : new SwIcon("pencil"));
        lead.addClassName("lead");
        Span what = new Span(problem.title());
        what.addClassName("what");
        Span stars = new Span(getTranslation("practice.difficulty." + problem.difficulty()));
        stars.addClassNames("xs", "quiet");
        Span gap = new Span();
        gap.addClassName("grow");
        NativeButton open = new NativeButton();
        open.add(lead, what, new Formula(problem.variant(0).heading()), gap, stars, new SwIcon("chevron"));
        open.addClassName("prob");
        open.addClickListener(click -> open(problem));
        return new ListItem(open);
    }

    private void open(Problem problem) {
        PracticeNavigation.toWork(practice.practise(currentUser.id(), problem.id()));
    }

    @Override
    public String getPageTitle() {
        return title + getTranslation("shell.title.suffix");
    }
}

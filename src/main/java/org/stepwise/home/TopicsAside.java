package org.stepwise.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stepwise.classroom.ClassSummary;
import org.stepwise.classroom.Classes;
import org.stepwise.classroom.JoinCode;
import org.stepwise.identity.CurrentUser;
import org.stepwise.practice.PracticeNavigation;
import org.stepwise.practice.PracticeService;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.ProblemCatalog;
import org.stepwise.problembank.Topic;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.JoinCodeField;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.SwIcon;

/** Beside the set: the topics, and the classes one is in. */
class TopicsAside extends Section {

    TopicsAside(
            CurrentUser currentUser,
            ProblemCatalog catalog,
            PracticeService practice,
            Classes classes,
            List<ClassSummary> joined) {
        addClassName("review");
        UUID student = currentUser.id();
        Paragraph lead = new Paragraph(getTranslation("home.topics.lead"));
        lead.addClassNames("small", "quiet", "lead");
        UnorderedList list = new UnorderedList();
        for (Topic topic : catalog.topics()) {
            List<UUID> problems =
                    catalog.inTopic(topic.id()).stream().map(Problem::id).toList();
            if (!problems.isEmpty()) {
                Span count = new Span(getTranslation(
                        "practice.topics.solved",
                        practice.solved(student, problems).size(),
                        problems.size()));
                count.addClassNames("small", "quiet");
                Span name = new Span(topic.title());
                name.addClassName("grow");
                Anchor link = new Anchor(PracticeNavigation.topic(topic.id()), name, count, new SwIcon("chevron"));
                link.addClassName("topic-row");
                list.add(new ListItem(link));
            }
        }
        add(new H2(getTranslation("home.topics.title")), lead, list, classes(currentUser, classes, joined));
    }

    private Div classes(CurrentUser currentUser, Classes classes, List<ClassSummary> joined) {
        Div box = new Div();
        box.addClassName("my-classes");
        if (!joined.isEmpty()) {
            Paragraph names = new Paragraph(getTranslation(
                    "home.classes",
                    joined.stream()
                            .map(found -> getTranslation("home.class", found.name(), found.teacher()))
                            .collect(Collectors.joining(", "))));
            names.addClassNames("small", "quiet");
            box.add(names);
        }
        JoinCodeField code = new JoinCodeField();
        Button join = new Button(getTranslation("home.join.submit"), click -> join(currentUser.id(), classes, code));
        NativeDetails details = new NativeDetails(getTranslation("home.join.title"), new Div(code, join));
        details.setOpen(joined.isEmpty());
        box.add(details);
        return box;
    }

    private void join(UUID student, Classes classes, JoinCodeField code) {
        Notice.attempt(this, () -> {
            classes.join(
                    JoinCode.parse(code.getValue()).orElseThrow(() -> Refused.because("classroom.code.unknown")),
                    student);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
    }
}

package org.stepwise.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.stepwise.mastery.LookBack;
import org.stepwise.practice.PracticeNavigation;
import org.stepwise.practice.PracticeService;
import org.stepwise.shared.ui.Formula;
import org.stepwise.shared.ui.SwIcon;

/** What was secure and is due for a look back. */
class DueAgain extends Section {

    DueAgain(List<LookBack> due, UUID student, PracticeService practice) {
        addClassName("due-again");
        Paragraph lead = new Paragraph(getTranslation("home.due.lead"));
        lead.addClassNames("small", "quiet", "lead");
        UnorderedList list = new UnorderedList();
        due.forEach(lookBack -> list.add(row(lookBack, student, practice)));
        add(new H2(getTranslation("home.due.title")), lead, list, new Anchor("skills", getTranslation("home.due.map")));
    }

    private ListItem row(LookBack lookBack, UUID student, PracticeService practice) {
        Span skill = new Span(lookBack.skill().title());
        skill.addClassName("what");
        Span days = new Span(getTranslation("home.due.days", lookBack.days()));
        days.addClassNames("xs", "quiet");
        NativeButton open = new NativeButton();
        open.add(skill, days, new Formula(lookBack.problem().variant(0).heading()), new SwIcon("chevron"));
        open.addClassName("look-back");
        open.addClickListener(click -> PracticeNavigation.toWork(
                practice.practise(student, lookBack.problem().id())));
        return new ListItem(open);
    }
}

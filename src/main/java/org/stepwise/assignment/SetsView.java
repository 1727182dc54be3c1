package org.stepwise.assignment;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stepwise.identity.CurrentUser;
import org.stepwise.identity.Role;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.SwIcon;
import org.stepwise.shared.ui.TeacherPage;

@Route("sets")
@Menu(title = "assignment.sets.menu", order = 11)
@RolesAllowed(Role.IS_TEACHER)
class SetsView extends Div implements TeacherPage, HasDynamicTitle {

    private final transient ProblemSets sets;
    private final transient CurrentUser currentUser;
    private final TextField title = new TextField();

    SetsView(ProblemSets sets, CurrentUser currentUser) {
        this.sets = sets;
        this.currentUser = currentUser;
        addClassNames("page", "narrow");
        List<SetView> mine = sets.of(currentUser.id());
        add(new H1(getTranslation("assignment.sets.title")));
        if (mine.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("assignment.sets.empty"));
            empty.addClassName("quiet");
            add(empty);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            mine.forEach(set -> list.add(row(set)));
            add(list);
        }
        title.setLabel(getTranslation("assignment.sets.name"));
        title.setMaxLength(ProblemSet.LONGEST_TITLE);
        Button create = new Button(getTranslation("assignment.sets.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(title);
        Div form = new Div(title, create);
        form.addClassNames("row", "end");
        add(form);
    }

    private ListItem row(SetView set) {
        Span name = new Span(set.title());
        name.addClassNames("strong", "grow");
        Span count =
                new Span(getTranslation("assignment.sets.count", set.problems().size()));
        count.addClassName("quiet");
        Anchor link = new Anchor("sets/" + set.id(), name, count, new SwIcon("chevron"));
        link.addClassName("row");
        return new ListItem(link);
    }

    private void create() {
        FieldNotice.attempt(title, () -> {
            SetView created = sets.create(currentUser.id(), title.getValue());
            getUI().ifPresent(ui -> ui.navigate("sets/" + created.id()));
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assignment.sets.title") + getTranslation("shell.title.suffix");
    }
}

package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stepwise.classroom.TeacherNotice;
import org.stepwise.shared.SchoolTime;

/** Tells a teacher of pupils in distress; each line leads to what was written. */
@org.springframework.stereotype.Component
class DistressNotice implements TeacherNotice {

    private static final int MOST = 5;

    private final TutorInsights insights;
    private final SchoolTime time;

    DistressNotice(TutorInsights insights, SchoolTime time) {
        this.time = time;
        this.insights = insights;
    }

    @Override
    public Optional<Component> noticeFor(UUID teacher) {
        List<TutorInsights.Urgent> urgent = insights.urgent(teacher);
        return urgent.isEmpty() ? Optional.empty() : Optional.of(new Notice(time, urgent));
    }

    private static final class Notice extends Section {

        private final transient SchoolTime time;

        Notice(SchoolTime time, List<TutorInsights.Urgent> urgent) {
            this.time = time;
            addClassNames("sheet", "pad", "care", "urgent");
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            urgent.stream().limit(MOST).forEach(one -> list.add(row(one)));
            add(new H2(getTranslation("insights.distress.title", urgent.size())), list);
            if (urgent.size() > MOST) {
                Anchor all = new Anchor("tutor?only=distress", getTranslation("insights.distress.all", urgent.size()));
                add(new Paragraph(all));
            }
        }

        private ListItem row(TutorInsights.Urgent one) {
            String when = TalkWords.when(time, one.row().askedAt(), getLocale());
            return new ListItem(new Anchor(
                    "tutor/exchanges/" + one.row().id(), getTranslation("insights.distress.line", one.pupil(), when)));
        }
    }
}

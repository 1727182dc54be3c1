package org.stepwise.mastery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.stepwise.classroom.ClassSection;
import org.stepwise.classroom.ClassSummary;

/** A class's page leads to what the class can do. */
@org.springframework.stereotype.Component
class SkillsSection implements ClassSection {

    @Override
    public Component sectionFor(ClassSummary schoolClass) {
        Section section = new Section();
        Paragraph about = new Paragraph(section.getTranslation("mastery.section.about"));
        about.addClassName("quiet");
        Anchor link = new Anchor(
                "classes/%s/skills".formatted(schoolClass.id()), section.getTranslation("mastery.section.link"));
        link.addClassName("btn");
        section.add(new H2(section.getTranslation("mastery.section.title")), about, new Div(link));
        return section;
    }
}

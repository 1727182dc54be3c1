package org.stepwise.insights;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stepwise.practice.figures.Course;
import org.stepwise.shared.ui.Bars;

/** How tries, times, help and credit are distributed. */
class ItemCharts extends Div {

    ItemCharts(List<Course> courses) {
        addClassName("charts");
        for (Distribution distribution : Distribution.values()) {
            add(chart(distribution, distribution.of(courses)));
        }
    }

    private Component chart(Distribution distribution, List<Integer> counts) {
        String key = "insights.chart." + distribution.name().toLowerCase(Locale.ROOT);
        String title = getTranslation(key);
        Section chart = new Section(new H3(title));
        chart.addClassNames("sheet", "pad", "chart");
        if (counts.stream().allMatch(count -> count == 0)) {
            Paragraph none = new Paragraph(getTranslation("insights.chart.none"));
            none.addClassNames("small", "quiet");
            chart.add(none);
            return chart;
        }
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            bars.add(new Bars.Bar(getTranslation(key + "." + i), counts.get(i)));
        }
        Paragraph about = new Paragraph(getTranslation(key + ".about"));
        about.addClassNames("small", "quiet");
        chart.add(about, new Bars(title, getTranslation(key + ".name"), getTranslation(key + ".count"), bars));
        return chart;
    }
}

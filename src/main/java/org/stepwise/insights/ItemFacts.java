package org.stepwise.insights;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import org.stepwise.practice.figures.ItemFigures;

/** The figures of one problem. */
class ItemFacts extends DescriptionList {

    ItemFacts(Item item) {
        addClassNames("sheet", "figures", "item-facts");
        ItemWords words = new ItemWords(this);
        ItemFigures figures = item.figures();
        fact(
                "pupils",
                figures.busy() == 0
                        ? getTranslation("insights.figure.number", figures.begun())
                        : getTranslation("insights.item.busy", figures.begun(), figures.busy()));
        fact("solved", words.share(item.solved()));
        fact("once", words.share(item.atOnce()));
        fact("tries", words.tries(item));
        fact("time", words.time(item));
        fact("credit", words.credit(item));
        fact("apart", words.apartInFull(item));
        fact("undecided", getTranslation("insights.figure.number", figures.undecided()));
        fact("remarked", getTranslation("insights.figure.number", item.remarked()));
    }

    private void fact(String key, String value) {
        add(new Div(new Term(getTranslation("insights.fact." + key)), new Description(value)));
    }
}

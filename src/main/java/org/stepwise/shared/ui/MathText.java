package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Markdown with formulas between {@code $..$}, {@code $$..$$}, {@code \(..\)} or {@code \[..\]}; sanitised. */
@Tag("sw-text")
@NpmPackage(value = "marked", version = "18.2.1")
@NpmPackage(value = "dompurify", version = "3.4.18")
@JsModule("./components/sw-text/sw-text.ts")
public class MathText extends Component implements HasStyle {

    public MathText(String markdown) {
        setMarkdown(markdown);
    }

    public void setMarkdown(String markdown) {
        getElement().setProperty("markdown", markdown);
    }

    public String getMarkdown() {
        return getElement().getProperty("markdown", "");
    }

    /** Shows {@code $$..$$} at the size of the problem's main expression. */
    public void setHero(boolean hero) {
        getElement().setProperty("hero", hero);
    }
}

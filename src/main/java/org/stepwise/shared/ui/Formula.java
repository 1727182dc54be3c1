package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A formula to look at. {@code \htmlClass{slip}{..}} draws the wave under the term that broke. */
@Tag("sw-math")
@NpmPackage(value = "katex", version = "0.19.1")
@JsModule("./components/sw-math/sw-math.ts")
public class Formula extends Component implements HasStyle, HasAriaLabel {

    public Formula(String tex) {
        setTex(tex);
    }

    public void setTex(String tex) {
        getElement().setProperty("tex", tex);
    }

    /** Display style: large operators and full fractions, on a line of its own. */
    public void setDisplay(boolean display) {
        getElement().setProperty("display", display);
    }
}

package org.stepwise.authoring;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;

/** A share of the marks, 0 to 100 %. */
class PercentField extends NumberField {

    PercentField(String label) {
        super(label);
        setMin(0);
        setMax(100);
        setStep(1);
        setSuffixComponent(new Span("%"));
        addClassName("short");
        FormFields.quiet(this);
    }
}

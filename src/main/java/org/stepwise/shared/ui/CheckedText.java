package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;

/** Markdown as {@link MathText} shows it, with a tick after each formula that algebra has proved. */
@Tag("sw-checked-text")
@JsModule("./components/sw-checked-text/sw-checked-text.ts")
public class CheckedText extends Component implements HasStyle, LocaleChangeObserver {

    /**
     * A formula in a piece.
     *
     * @param start where it begins, in characters
     * @param length of it
     */
    public record Tick(int start, int length, boolean proved) {}

    /**
     * @param gap whether something was left out here, instead of the text
     * @param picture SVG that we have drawn, before the text that tells it in words; empty without one
     */
    public record Piece(String text, List<Tick> ticks, boolean gap, String picture) {}

    private List<Piece> pieces = List.of();

    /** All pieces there are by now; what has not changed is not drawn again. */
    public void setPieces(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        getElement().setPropertyList("pieces", this.pieces);
    }

    public List<Piece> getPieces() {
        return pieces;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.checked.", "proved", "gap");
    }
}

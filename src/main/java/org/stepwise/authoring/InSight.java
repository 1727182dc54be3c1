package org.stepwise.authoring;

import com.vaadin.flow.component.Component;

/** Opens what a place of the page is folded into, brings it in sight and puts the keyboard there. */
final class InSight {

    private InSight() {}

    static void bring(Component place) {
        place.getElement().executeJs("""
                for (let fold = this.closest('details'); fold; fold = fold.parentElement.closest('details')) {
                  fold.open = true;
                }
                this.scrollIntoView({ block: 'center' });
                this.focus({ preventScroll: true });""");
    }
}

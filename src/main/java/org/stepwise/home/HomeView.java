package org.stepwise.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.stepwise.identity.CurrentUser;

/** Sends each person to the own first page. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient CurrentUser currentUser;

    HomeView(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                switch (currentUser.require().role()) {
                    case STUDENT -> "today";
                    case TEACHER -> "classes";
                    case ADMIN -> "people";
                });
    }
}

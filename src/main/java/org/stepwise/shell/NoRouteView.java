package org.stepwise.shell;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** No page has this address, or the person's role may not see it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NoRouteView extends ErrorView<NotFoundException> {

    NoRouteView() {
        super("shell.notFound", HttpServletResponse.SC_NOT_FOUND);
    }
}

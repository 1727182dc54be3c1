package org.stepwise.shell;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.stepwise.shared.NotFound;

/** There is nothing here, or it is somebody else's: both look the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends ErrorView<NotFound> {

    NotFoundView() {
        super("shell.notFound", HttpServletResponse.SC_NOT_FOUND);
    }
}

package org.stepwise.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be made; the reason goes to the log, not to the pupil. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class TroubleView extends ErrorView<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleView.class);

    TroubleView() {
        super("shell.trouble", HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} could not be shown", event.getLocation().getPath(), parameter.getException());
        return super.setErrorParameter(event, parameter);
    }
}

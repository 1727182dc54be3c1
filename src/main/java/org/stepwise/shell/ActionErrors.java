package org.stepwise.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.stepwise.shared.Message;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;

/** Something went amiss after a click: a clear sentence, and the page goes on. */
@Component
class ActionErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ActionErrors.class);

    private final transient I18NProvider translations;

    ActionErrors(I18NProvider translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::handle));
    }

    private void handle(ErrorEvent event) {
        Message message = switch (event.getThrowable()) {
            case Refused refused -> refused.reason();
            case NotFound unused -> Message.of("shell.notFound");
            case AccessDeniedException unused -> Message.of("shell.signedOut");
            default -> {
                LOG.error("An action failed", event.getThrowable());
                yield Message.of("shell.trouble");
            }
        };
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notice.show(translations.getTranslation(
                    message.key(), ui.getLocale(), message.arguments().toArray()));
        }
    }
}

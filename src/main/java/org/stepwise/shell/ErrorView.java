package org.stepwise.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;

/** A page for what could not be shown. */
abstract class ErrorView<E extends Exception> extends Div implements HasErrorParameter<E>, HasDynamicTitle {

    private final String key;
    private final int status;

    /**
     * @param key of the sentence; with {@code .title} after it, of the heading
     * @param status of HTTP
     */
    ErrorView(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
        add(new EmptyPage(getTranslation(key + ".title"), getTranslation(key), getTranslation("shell.notFound.home")));
        return status;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(key + ".title") + getTranslation("shell.title.suffix");
    }
}

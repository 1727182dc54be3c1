package org.stepwise.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The field for the next line of working. A finished line is kept in the browser until it is acknowledged or found
 * unreadable, and is sent again, with the same id, after a reload or a lost connection: after a reload a listener may see
 * an id for the second time.
 */
@Tag("sw-math-line-field")
@NpmPackage(value = "mathlive", version = "0.111.1")
@JsModule("./components/sw-math-line-field/sw-math-line-field.ts")
public class MathLineField extends Component implements HasStyle, HasEnabled, LocaleChangeObserver {

    /** A longer text is refused by the element, and dropped here when it comes from another client. */
    public static final int MAX_LENGTH = 2000;

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** A finished line; the id is made by the browser. */
    public record Submission(UUID id, String text) {}

    /** What may have been meant: the text for the field and how it is typeset. */
    public record Suggestion(String text, String tex) {}

    private final Map<UUID, Boolean> acknowledged = new LinkedHashMap<>();
    private final List<Consumer<Submission>> submitListeners = new CopyOnWriteArrayList<>();
    private int number;
    private boolean labelled;

    public MathLineField() {
        addListener(LineFinished.class, this::finished);
    }

    /** The label for screen readers; without one it is "Line n". */
    public void setLabel(String label) {
        labelled = true;
        getElement().setProperty("label", label);
    }

    /** The number in the margin. */
    public void setLineNumber(int number) {
        this.number = number;
        getElement().setProperty("line", number);
        if (isAttached()) {
            speak();
        }
    }

    /** What is typed here, by the id of its kind of answer: the keys of a phone follow it. */
    public void setKind(String kind) {
        getElement().setProperty("kind", kind);
    }

    /** An example of what one types, while the field is empty. */
    public void setPlaceholder(String example) {
        getElement().setProperty("example", example);
    }

    /** Names the work and part that lines are kept for; without it they are kept only as long as the page. */
    public void setStorageKey(String key) {
        getElement().setProperty("storageKey", key);
    }

    /** The row over the keys on a phone: how far help went, and the words beside it. */
    public void setHelpBar(int level, String text) {
        getElement().setProperty("helpLevel", level);
        getElement().setProperty("helpText", text);
        getElement().setProperty("helpOff", false);
    }

    /** Nothing leads to help, and these words say why. */
    public void setHelpOff(String why) {
        getElement().setProperty("helpText", why);
        getElement().setProperty("helpOff", true);
    }

    /** Nobody sees it, but unlike what is not visible in Flow it sends what it keeps, and hears the answer. */
    public void setHidden(boolean hidden) {
        getElement().setAttribute("hidden", hidden);
    }

    public void setText(String text) {
        getElement().callJsFunction("setText", text);
    }

    public void focus() {
        getElement().callJsFunction("focus");
    }

    /** Shows how the text typed last was read. */
    public void setEcho(String tex) {
        getElement().callJsFunction("showEcho", tex, false);
    }

    /** Shows that the text typed last goes on: a bracket is open, or a side is empty. */
    public void setEchoIncomplete() {
        getElement().callJsFunction("showEcho", "", true);
    }

    /** The line has arrived and is stored: the browser forgets it and the field is free. */
    public void acknowledge(UUID id) {
        acknowledged.put(id, true);
        getElement().callJsFunction("acknowledge", id.toString());
    }

    /**
     * The line could not be read: it goes back into the field, where the letters from {@code start} to before {@code end}
     * are marked.
     */
    public void showUnread(UUID id, int start, int end, String message, List<Suggestion> suggestions) {
        acknowledged.remove(id);
        getElement().callJsFunction("showUnread", id.toString(), start, end, message, suggestions);
    }

    /** After 100 ms without a keystroke. */
    public Registration addChangeListener(Consumer<String> listener) {
        return addListener(LineChanged.class, event -> {
            if (event.text().length() <= MAX_LENGTH) {
                listener.accept(event.text());
            }
        });
    }

    public Registration addSubmitListener(Consumer<Submission> listener) {
        submitListeners.add(listener);
        return () -> submitListeners.remove(listener);
    }

    /** A line that comes again through a connection found again is answered as before, not handed on once more. */
    private void finished(LineFinished event) {
        UUID id = event.id();
        if (id == null || event.text().isBlank() || event.text().length() > MAX_LENGTH) {
            return;
        }
        Boolean answered = acknowledged.putIfAbsent(id, false);
        if (answered == null) {
            try {
                submitListeners.forEach(listener -> listener.accept(new Submission(id, event.text())));
            } catch (RuntimeException stopped) {
                // Not answered: when the browser sends it again, it is looked at again.
                acknowledged.remove(id);
                throw stopped;
            }
        } else if (answered) {
            acknowledge(id);
        }
    }

    /** Alt+H in the field, or the row over the keys on a phone. */
    public Registration addHelpListener(Runnable listener) {
        return addListener(HelpAsked.class, event -> listener.run());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Words.give(this, "ui.field.", FieldWords.KEYS);
        speak();
    }

    private void speak() {
        if (!labelled) {
            String label = number > 0 ? getTranslation("ui.field.line", number) : getTranslation("ui.field.label");
            getElement().setProperty("label", label);
        }
    }

    /** The text changed and rested. */
    @DomEvent("line-changed")
    public static class LineChanged extends ComponentEvent<MathLineField> {

        private final String text;

        public LineChanged(
                MathLineField source, boolean fromClient, @EventData("event.detail.text") @Nullable String text) {
            super(source, fromClient);
            this.text = Objects.requireNonNullElse(text, "");
        }

        String text() {
            return text;
        }
    }

    /** A line was finished, or is sent again. */
    @DomEvent("line-finished")
    public static class LineFinished extends ComponentEvent<MathLineField> {

        private final @Nullable UUID id;
        private final String text;

        public LineFinished(
                MathLineField source,
                boolean fromClient,
                @EventData("event.detail.id") @Nullable String id,
                @EventData("event.detail.text") @Nullable String text) {
            super(source, fromClient);
            this.id = id != null && ID.matcher(id).matches() ? UUID.fromString(id) : null;
            this.text = Objects.requireNonNullElse(text, "");
        }

        @Nullable
        UUID id() {
            return id;
        }

        String text() {
            return text;
        }
    }

    /** Help was asked for from the field. */
    @DomEvent("help-asked")
    public static class HelpAsked extends ComponentEvent<MathLineField> {

        public HelpAsked(MathLineField source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}

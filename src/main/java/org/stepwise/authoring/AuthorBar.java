package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stepwise.shared.ui.LineMark;

/** What a draft is called, how it stands, and what can be done with it as a whole. */
class AuthorBar extends Div {

    /** What the page does. */
    interface Actions {

        void undo();

        void redo();

        void publish();

        /** Brings in sight what keeps it from being published. */
        void showReasons();

        void versions();

        void duplicate();

        /** There is a language model to ask. */
        boolean hasModel();

        void like();

        void helpWithWords();

        void share(boolean with);

        void retire(boolean retired);

        void discard();
    }

    private final transient Actions actions;
    private final H1 title = new H1();
    private final Paragraph state = new Paragraph();
    private final Div verdict = new Div();
    private final NativeButton publish = new NativeButton();
    private final NativeButton undo = new NativeButton();
    private final NativeButton redo = new NativeButton();
    private final Div menu = new Div();

    AuthorBar(Actions actions) {
        this.actions = actions;
        addClassName("top");
        state.addClassNames("small", "quiet");
        Div words = new Div(title, state);
        words.addClassName("grow");
        verdict.addClassNames("small", "blocked");
        verdict.setId("why");
        verdict.getElement().setAttribute("role", "status");
        publish.setText(getTranslation("authoring.publish"));
        publish.addClassName("btn");
        publish.getElement().setAttribute("aria-describedby", "why");
        publish.addClickListener(click -> actions.publish());
        undo.setText(getTranslation("authoring.undo"));
        undo.addClassNames("btn", "bare");
        undo.addClickListener(click -> actions.undo());
        redo.setText(getTranslation("authoring.redo"));
        redo.addClassNames("btn", "bare");
        redo.addClickListener(click -> actions.redo());
        add(new Anchor("workshop", getTranslation("authoring.all")), words, verdict, undo, redo, menu, publish);
    }

    void show(DraftView draft, @Nullable DraftReport report, boolean saved, boolean canUndo, boolean canRedo) {
        String name = DraftTree.read(draft.text()).text("title");
        title.setText(name.isEmpty() ? getTranslation("authoring.untitled") : name);
        state.setText(getTranslation(
                !draft.mine()
                        ? "authoring.state.other"
                        : !saved
                                ? "authoring.state.unsaved"
                                : draft.isAhead()
                                        ? "authoring.state.ahead"
                                        : draft.isPublished() ? "authoring.state.published" : "authoring.state.draft",
                draft.isPublished() ? draft.versions().getFirst().number() : 0));
        boolean nothingNew = draft.isPublished() && !draft.isAhead();
        boolean ready = report != null && report.holds() && saved && !nothingNew;
        publish.setVisible(draft.mine());
        // It can be pressed at any time, and then says what is missing.
        publish.setClassName("primary", ready);
        undo.setVisible(draft.mine());
        redo.setVisible(draft.mine() && canRedo);
        undo.setEnabled(canUndo);
        verdict.removeAll();
        verdict.add(verdict(report));
        showMenu(draft);
    }

    private Component verdict(@Nullable DraftReport report) {
        if (report == null) {
            return words(LineMark.Kind.PENDING, new Span(getTranslation("authoring.verdict.running")));
        }
        if (report.holds()) {
            return words(LineMark.Kind.HOLDS, new Span(getTranslation("authoring.verdict.holds")));
        }
        return !report.errors().isEmpty()
                ? words(
                        LineMark.Kind.PART,
                        reasons(getTranslation(
                                "authoring.verdict.unreadable", report.errors().size())))
                : words(LineMark.Kind.BREAKS, reasons(getTranslation("authoring.verdict.breaks", report.failures())));
    }

    private Component reasons(String text) {
        NativeButton reasons = new NativeButton(text, click -> actions.showReasons());
        reasons.addClassName("link");
        return reasons;
    }

    private static Component words(LineMark.Kind kind, Component text) {
        Div row = new Div(new LineMark(kind), text);
        row.addClassName("row");
        return row;
    }

    private void showMenu(DraftView draft) {
        menu.removeAll();
        MenuBar bar = new MenuBar();
        MenuItem more = bar.addItem(getTranslation("authoring.more"));
        item(more, "authoring.duplicate", actions::duplicate);
        item(more, "authoring.versions", actions::versions);
        if (actions.hasModel()) {
            item(more, "authoring.assistant.like", actions::like);
            if (draft.mine()) {
                item(more, "authoring.assistant.help", actions::helpWithWords);
            }
        }
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(draft.text().getBytes(StandardCharsets.UTF_8)),
                        DraftTree.read(draft.text()).fileName().replaceFirst(".*/", ""),
                        "application/yaml",
                        draft.text().getBytes(StandardCharsets.UTF_8).length)),
                getTranslation("authoring.export"));
        more.getSubMenu().addItem(export);
        if (draft.mine()) {
            item(more, draft.shared() ? "authoring.unshare" : "authoring.share", () -> actions.share(!draft.shared()));
            if (draft.isPublished()) {
                item(
                        more,
                        draft.retired() ? "authoring.reoffer" : "authoring.retire",
                        () -> actions.retire(!draft.retired()));
            } else {
                item(more, "authoring.discard", this::confirmDiscard);
            }
        }
        menu.add(bar);
    }

    private void item(MenuItem menu, String key, Runnable action) {
        menu.getSubMenu().addItem(getTranslation(key), click -> action.run());
    }

    private void confirmDiscard() {
        Dialog dialog = new Dialog(getTranslation("authoring.discard.title"));
        Button yes = new Button(getTranslation("authoring.discard.do"), click -> {
            dialog.close();
            actions.discard();
        });
        yes.addThemeName("primary");
        dialog.add(new Paragraph(getTranslation("authoring.discard.text")));
        dialog.getFooter().add(new Button(getTranslation("authoring.close"), click -> dialog.close()), yes);
        dialog.open();
    }
}

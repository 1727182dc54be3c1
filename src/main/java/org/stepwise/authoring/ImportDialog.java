package org.stepwise.authoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.stepwise.authoring.exchange.Importer;
import org.stepwise.authoring.exchange.report.Imported;
import org.stepwise.authoring.exchange.report.Remark;
import org.stepwise.problembank.BankFile;
import org.stepwise.shared.Clean;
import org.stepwise.shared.ui.LineMark;
import org.stepwise.shared.ui.Notice;
import org.stepwise.shared.ui.StillOpen;

/** A file from another system or of our own: what of it can be taken, what not and why; then it is taken. */
class ImportDialog extends Dialog {

    private static final int MOST_BYTES = 10_000_000;

    private final transient UnaryOperator<List<BankFile>> unknown;
    private final Div report = new Div();
    private final Button go = new Button();
    private transient List<BankFile> found = List.of();

    /**
     * @param unknown those that are not there yet
     * @param take what is to be kept
     */
    ImportDialog(UnaryOperator<List<BankFile>> unknown, Consumer<List<BankFile>> take) {
        this.unknown = unknown;
        setHeaderTitle(getTranslation("authoring.import"));
        setWidth("720px");
        addClassName("shop-dialog");
        report.addClassName("stack-fields");
        report.getElement().setAttribute("aria-live", "polite");
        go.addThemeName("primary");
        go.setVisible(false);
        go.addSingleClickListener(click -> {
            take.accept(found);
            close();
        });
        add(new Paragraph(getTranslation("authoring.import.how")), upload(), report);
        getFooter().add(new Button(getTranslation("authoring.close"), click -> close()), go);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> read(metadata.fileName(), bytes)));
        // What was read makes room for another file.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".xml", ".json", ".yaml", ".yml", ".zip");
        upload.addFileRejectedListener(rejected -> {
            report.removeAll();
            report.add(new Paragraph(rejected.getErrorMessage()));
            go.setVisible(false);
        });
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("authoring.import.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("authoring.import.drop")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("authoring.import.one"))
                        .setFileIsTooBig(getTranslation("authoring.import.large"))
                        .setIncorrectFileType(getTranslation("authoring.import.type"))));
        return upload;
    }

    /** Away from the page: a file of many questions takes its time. */
    private void read(String name, byte[] bytes) {
        UI ui = UI.getCurrentOrThrow();
        report.removeAll();
        report.add(new Paragraph(getTranslation("authoring.import.reading", name)));
        go.setVisible(false);
        Thread.ofVirtual().name("import").start(() -> {
            Imported imported = Importer.read(name, bytes);
            StillOpen.tell(ui, () -> show(name, imported));
        });
    }

    void show(String name, Imported imported) {
        report.removeAll();
        Paragraph read = new Paragraph(getTranslation("authoring.import.read", Clean.line(name)));
        read.addClassName("strong");
        report.add(read);
        int all = imported.problems().size();
        found = unknown.apply(imported.problems());
        int taken = found.size();
        if (taken > 0 || all == 0) {
            report.add(new Paragraph(getTranslation("authoring.import.found", taken)));
        }
        if (taken < all) {
            report.add(new Paragraph(getTranslation("authoring.import.known", all - taken)));
        }
        section("authoring.import.refused", LineMark.Kind.BREAKS, of(imported, Remark.Outcome.REFUSED), true);
        section("authoring.import.dropped", LineMark.Kind.BREAKS, of(imported, Remark.Outcome.DROPPED), true);
        section("authoring.import.changed", LineMark.Kind.PART, of(imported, Remark.Outcome.CHANGED), false);
        section("authoring.import.taken", LineMark.Kind.HOLDS, of(imported, Remark.Outcome.TAKEN), false);
        go.setText(getTranslation("authoring.import.go", taken));
        go.setVisible(taken > 0);
    }

    private static List<Remark> of(Imported imported, Remark.Outcome outcome) {
        return imported.report().stream()
                .filter(remark -> remark.outcome() == outcome)
                .toList();
    }

    private void section(String key, LineMark.Kind kind, List<Remark> remarks, boolean open) {
        if (remarks.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        remarks.forEach(remark -> list.add(row(kind, remark)));
        NativeDetails details = new NativeDetails(getTranslation(key, remarks.size()), list);
        details.setOpen(open);
        report.add(details);
    }

    private ListItem row(LineMark.Kind kind, Remark remark) {
        Span question = new Span(remark.question().isEmpty() ? remark.file() : remark.question());
        question.addClassName("strong");
        Component words = new Span(Notice.text(this, remark.text()));
        return new ListItem(new LineMark(kind), question, words);
    }
}

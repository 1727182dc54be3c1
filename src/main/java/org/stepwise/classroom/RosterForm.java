package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;

/** Takes a list of pupils as a file or as text. */
class RosterForm extends Section {

    private final transient Consumer<String> read;
    private final transient Consumer<String> refuse;

    /**
     * @param read is handed the text
     * @param refuse is handed what is to be told instead
     */
    RosterForm(Consumer<String> read, Consumer<String> refuse) {
        this.read = read;
        this.refuse = refuse;
        addClassNames("sheet", "pad", "roster-form");
        Pre example = new Pre(getTranslation("classroom.roster.example"));
        example.addClassName("mono");
        TextArea text = new TextArea(getTranslation("classroom.roster.paste"));
        text.setMinRows(4);
        text.setMaxRows(12);
        text.setWidthFull();
        Button look = new Button(getTranslation("classroom.roster.look"), click -> read.accept(text.getValue()));
        add(new Paragraph(getTranslation("classroom.roster.how")), example, upload(), text, new Div(look));
    }

    private Upload upload() {
        Upload upload = new Upload(this::take);
        upload.setMaxFileSize(RosterText.MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.addFileRejectedListener(rejected -> refuse.accept(rejected.getErrorMessage()));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("classroom.roster.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("classroom.roster.drop")))
                .setFile(new UploadI18N.File().setRemove(getTranslation("classroom.roster.forget")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("classroom.roster.big"))
                        .setIncorrectFileType(getTranslation("classroom.roster.noText"))
                        .setTooManyFiles(getTranslation("classroom.roster.oneFile")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("")
                                .setStalled("")
                                .setProcessing("")
                                .setHeld(""))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("shell.trouble"))
                                .setUnexpectedServerError(getTranslation("shell.trouble"))
                                .setForbidden(getTranslation("shell.trouble"))))
                .setUnits(List.of("B", "kB", "MB")));
        return upload;
    }

    /** Reads no more than may be, whatever the browser was told. */
    private void take(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(RosterText.MOST_BYTES + 1);
        }
        event.getUI().access(() -> {
            getChildren()
                    .filter(Upload.class::isInstance)
                    .map(Upload.class::cast)
                    .forEach(Upload::clearFileList);
            try {
                read.accept(RosterText.of(bytes));
            } catch (Refused refused) {
                refuse.accept(Notice.text(this, refused.reason()));
            }
        });
    }
}

package org.stepwise.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.stepwise.identity.CurrentUser;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.FieldNotice;
import org.stepwise.shared.ui.Notice;

/** Everything of a pupil as a file, and then nothing of the pupil any more. */
class DeletionSection extends Section {

    private final transient Pupils pupils;
    private final transient CurrentUser currentUser;
    private final UUID schoolClass;
    private final transient Pupil pupil;
    private final Checkbox noCopy = new Checkbox();
    private final TextField name = new TextField();
    private volatile boolean copied;

    DeletionSection(Pupils pupils, CurrentUser currentUser, UUID schoolClass, Pupil pupil, Runnable then) {
        this.pupils = pupils;
        this.currentUser = currentUser;
        this.schoolClass = schoolClass;
        this.pupil = pupil;
        addClassNames("sheet", "pad", "deletion");
        add(
                new H2(getTranslation("classroom.export.heading")),
                new Paragraph(getTranslation("classroom.export.text")),
                new Div(download()),
                new H2(getTranslation("classroom.delete.heading")));
        List<ClassSummary> others = pupils.elsewhere(currentUser.id(), schoolClass, pupil.id());
        if (others.isEmpty()) {
            ask(then);
        } else {
            add(new Paragraph(getTranslation("classroom.delete.elsewhere", Pupils.teachers(others))));
        }
    }

    private Anchor download() {
        String file = "stepwise-" + pupil.signInName() + ".zip";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = pupils.export(currentUser.id(), schoolClass, pupil.id());
                    copied = true;
                    return new DownloadResponse(new ByteArrayInputStream(bytes), file, "application/zip", bytes.length);
                }),
                getTranslation("classroom.export.do"));
        link.addClassName("btn");
        return link;
    }

    private void ask(Runnable then) {
        noCopy.setLabel(getTranslation("classroom.delete.noCopy"));
        name.setLabel(getTranslation("classroom.delete.type", pupil.name()));
        name.setAutocomplete(Autocomplete.OFF);
        Button delete = new Button(getTranslation("classroom.delete.do"), click -> delete(then));
        add(new Paragraph(getTranslation("classroom.delete.text")), noCopy, name, new Div(delete));
    }

    private void delete(Runnable then) {
        name.setInvalid(false);
        try {
            if (!copied && !noCopy.getValue()) {
                throw Refused.because("classroom.delete.copyFirst");
            }
            pupils.delete(currentUser.id(), schoolClass, pupil.id(), name.getValue());
            then.run();
        } catch (NotFound alreadyDeleted) {
            then.run();
        } catch (Refused refused) {
            FieldNotice.show(name, Notice.text(this, refused.reason()));
        }
    }
}

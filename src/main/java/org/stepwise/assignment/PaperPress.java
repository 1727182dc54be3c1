package org.stepwise.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.paper.AnswerSheet;
import org.stepwise.paper.Print;
import org.stepwise.paper.Worksheet;
import org.stepwise.shared.NotFound;
import org.stepwise.shared.Refused;
import org.stepwise.shared.ui.Notice;

/** Prints what is asked for, then sends it. What cannot be printed is said on the page, and no file comes. */
record PaperPress(Supplier<Print> print, Kind kind) {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPress.class);
    private static final String LANGUAGE = "en";
    private static final int NO_FILE = 409;

    enum Kind {
        SHEETS,
        ANSWERS
    }

    void print(DownloadEvent event, String name) throws IOException {
        Path file;
        try {
            Print prepared = print.get();
            file = Presses.HOUSE.print(out -> write(prepared, out));
        } catch (Refused refused) {
            say(event, refused);
            event.getResponse().sendError(NO_FILE, "Conflict");
            return;
        } catch (NotFound notTheirs) {
            throw notTheirs;
        } catch (RuntimeException e) {
            LOG.error("A file to print was not finished", e);
            throw new IOException(e);
        }
        try {
            event.setFileName(name);
            event.setContentType("application/pdf");
            event.setContentLength(Files.size(file));
            Files.copy(file, event.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void say(DownloadEvent event, Refused refused) {
        UI ui = event.getUI();
        Component owner = event.getOwningComponent();
        ui.access(() -> Notice.show(Notice.text(owner, refused.reason())));
    }

    private void write(Print prepared, OutputStream out) {
        switch (kind) {
            case SHEETS -> Worksheet.write(prepared, LANGUAGE, out);
            case ANSWERS -> AnswerSheet.write(prepared, LANGUAGE, out);
        }
    }
}

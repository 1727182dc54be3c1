package org.stepwise.assignment;

import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stepwise.paper.AnswerSheet;
import org.stepwise.paper.Print;
import org.stepwise.paper.Worksheet;

/** Writes a file into a download, page by page; a few at a time, so that a staff room does not slow the pupils down. */
record PaperPress(Supplier<Print> print, Kind kind) {

    private static final Logger LOG = LoggerFactory.getLogger(PaperPress.class);
    private static final String LANGUAGE = "en";
    private static final Semaphore PRESSES = new Semaphore(2);

    enum Kind {
        SHEETS,
        ANSWERS
    }

    void print(DownloadEvent event, String file) throws IOException {
        Print prepared = print.get();
        event.setFileName(file);
        event.setContentType("application/pdf");
        PRESSES.acquireUninterruptibly();
        try {
            write(prepared, event.getOutputStream());
        } catch (RuntimeException e) {
            LOG.error("A file to print was not finished", e);
            throw new IOException(e);
        } finally {
            PRESSES.release();
        }
    }

    private void write(Print prepared, OutputStream out) {
        switch (kind) {
            case SHEETS -> Worksheet.write(prepared, LANGUAGE, out);
            case ANSWERS -> AnswerSheet.write(prepared, LANGUAGE, out);
        }
    }
}

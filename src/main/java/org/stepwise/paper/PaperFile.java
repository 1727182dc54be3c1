package org.stepwise.paper;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.stepwise.typeset.math.Box;
import org.stepwise.typeset.text.Pages.Placed;
import org.stepwise.typeset.text.Passage;
import org.stepwise.typeset.text.Type;

/** A PDF of A4 pages that is written page by page; tagged, with bookmarks. */
final class PaperFile implements AutoCloseable {

    /** 33 squares, between a margin of 30 mm for marks and one of 15 mm. */
    static final double WIDTH = 33 * Type.SQUARE;

    static final double HEIGHT = 51 * Type.SQUARE;

    private static final double LEFT = 6 * Type.SQUARE;
    private static final double TOP = PageSize.A4.getHeight() - 4 * Type.SQUARE;
    private static final double HEAD = PageSize.A4.getHeight() - 2.6 * Type.SQUARE;
    private static final double FOOT = 2.2 * Type.SQUARE;
    private static final double RULED = LEFT - 8;

    private static final Map<Passage.Role, PdfName> TAGS = Map.of(
            Passage.Role.TITLE, PdfName.H1,
            Passage.Role.HEADING, PdfName.H2,
            Passage.Role.TEXT, PdfName.P,
            Passage.Role.FORMULA, PdfName.FORMULA);
    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
    private final PdfWriter writer;
    private final Pen pen;
    private final PdfStructureElement root;
    private final Map<Passage, PdfStructureElement> tagged = new HashMap<>();
    private PdfStructureElement section;
    private int pages;

    /** @param out stays open */
    PaperFile(OutputStream out, String title, String language) {
        writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setFullCompression();
        writer.setTagged();
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.addTitle(title);
        document.addCreator("Stepwise");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
        pen = new Pen(writer.getDirectContent());
        root = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        section = root;
    }

    /** Lines that begin something are titles from here on. */
    void section() {
        section = new PdfStructureElement(root, PdfName.SECT);
        tagged.clear();
    }

    /**
     * @param head above the ruled part, and what stands below it to the left and to the right
     * @param ruled whether there is a line beside the margin
     */
    void page(List<Placed> lines, Frame frame, boolean ruled) {
        turn();
        PdfContentByte content = writer.getDirectContent();
        content.beginMarkedContentSequence(ARTIFACT);
        pen.draw(frame.head(), LEFT, HEAD);
        pen.draw(frame.left(), LEFT, FOOT);
        pen.draw(frame.right(), LEFT + WIDTH - frame.right().width(), FOOT);
        if (ruled) {
            pen.ruled(RULED, FOOT + Type.SQUARE, HEAD - Type.SQUARE / 2);
        }
        content.endMarkedContentSequence();
        lines.forEach(this::line);
    }

    /** What a page says outside of its text. */
    record Frame(Box head, Box left, Box right) {}

    /** So that what follows begins on the front of a leaf. */
    void front() {
        if (pages % 2 == 1) {
            turn();
            writer.setPageEmpty(false);
        }
    }

    private void turn() {
        if (pages++ > 0) {
            document.newPage();
            pen.turned();
        }
    }

    private void line(Placed placed) {
        Passage passage = placed.line().passage();
        PdfContentByte content = writer.getDirectContent();
        PdfStructureElement element = element(passage);
        if (element == null) {
            content.beginMarkedContentSequence(ARTIFACT);
        } else {
            content.beginMarkedContentSequence(element);
        }
        pen.draw(placed.line().box(), LEFT, TOP - placed.y());
        content.endMarkedContentSequence();
    }

    private @Nullable PdfStructureElement element(Passage passage) {
        PdfName tag = TAGS.get(passage.role());
        if (tag == null) {
            return null;
        }
        return tagged.computeIfAbsent(passage, _ -> {
            PdfStructureElement element = new PdfStructureElement(section, tag);
            if (passage.role() == Passage.Role.TITLE && !passage.alt().isEmpty()) {
                new PdfOutline(
                        writer.getDirectContent().getRootOutline(),
                        new PdfDestination(PdfDestination.FIT),
                        passage.alt());
            } else if (passage.role() == Passage.Role.FORMULA) {
                element.put(PdfName.ALT, new PdfString(passage.alt(), PdfObject.TEXT_UNICODE));
            }
            return element;
        });
    }

    @Override
    public void close() {
        if (pages > 0) {
            document.close();
        }
    }
}

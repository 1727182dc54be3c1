package org.stepwise.tutoring.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfWriter;
import org.stepwise.tutoring.export.Transcript.Turn;

/** Pages to print; formulas are written in one line. */
final class PdfDocument {

    private static final Color INK = new Color(0x1f, 0x4e, 0x8c);
    private static final Color PRINT_2 = new Color(0x55, 0x60, 0x60);
    private static final BaseFont REGULAR = font("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = font("LiberationSans-Bold.ttf");
    private static final Pattern FORMULA =
            Pattern.compile("(?s)\\$\\$(.+?)\\$\\$|\\$(.+?)\\$|\\\\\\((.+?)\\\\\\)|\\\\\\[(.+?)\\\\\\]");

    private PdfDocument() {}

    private static BaseFont font(String file) {
        try (InputStream in = PdfDocument.class.getResourceAsStream("/liberation/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(List<Transcript> transcripts, Format.Words words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 56, 56, 56, 56);
        PdfWriter.getInstance(document, out);
        document.open();
        for (int i = 0; i < transcripts.size(); i++) {
            if (i > 0) {
                document.newPage();
            }
            write(document, transcripts.get(i), words);
        }
        if (transcripts.isEmpty()) {
            document.add(new Paragraph(" "));
        }
        document.close();
        return out.toByteArray();
    }

    private static void write(Document document, Transcript transcript, Format.Words words) {
        Paragraph title = new Paragraph(transcript.title(), new Font(BOLD, 18));
        title.setSpacingAfter(16);
        document.add(title);
        for (Turn turn : transcript.turns()) {
            said(document, words.pupil(), turn.question(), INK);
            for (String paragraph : plain(turn.answer()).split("\\n{2,}")) {
                said(document, paragraph.equals(first(turn)) ? words.tutor() : "", paragraph, Color.BLACK);
            }
            if (!turn.proved().isEmpty()) {
                String formulas = turn.proved().stream().map(PdfDocument::bare).collect(Collectors.joining(",  "));
                Paragraph proved =
                        new Paragraph(words.proved() + " " + formulas, new Font(REGULAR, 9, Font.NORMAL, PRINT_2));
                proved.setSpacingAfter(14);
                document.add(proved);
            }
        }
    }

    private static String first(Turn turn) {
        return plain(turn.answer()).split("\\n{2,}")[0];
    }

    private static void said(Document document, String who, String text, Color color) {
        Paragraph paragraph = new Paragraph();
        paragraph.setLeading(16);
        paragraph.setSpacingAfter(8);
        if (!who.isEmpty()) {
            paragraph.add(new Chunk(who + "  ", new Font(BOLD, 11, Font.NORMAL, color)));
        }
        paragraph.add(new Chunk(text, new Font(REGULAR, 11, Font.NORMAL, color)));
        document.add(paragraph);
    }

    private static String bare(String formula) {
        return PlainFormula.of(formula.replace("$", ""));
    }

    /** Without Markdown's signs, and formulas in one line. */
    static String plain(String markdown) {
        String formulas = FORMULA.matcher(markdown).replaceAll(found -> {
            String inner = "";
            for (int i = 1; i <= found.groupCount(); i++) {
                inner = found.group(i) == null ? inner : found.group(i);
            }
            return Matcher.quoteReplacement(PlainFormula.of(inner));
        });
        return formulas.replaceAll("\\*\\*|__|`", "")
                .replaceAll("(?m)^(?:#+|>) *", "")
                .replaceAll("(?m)^[*-] +", "\u2022 ")
                .replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1")
                .replace("\r", "")
                .strip();
    }
}

package org.stepwise.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.stepwise.problembank.Problem;
import org.stepwise.problembank.Shipped;

/** Prints problems of the bank and reads what was printed. */
final class Printed {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages/paper", Locale.ROOT);

    static final Words WORDS = (key, arguments) -> new MessageFormat(BUNDLE.getString(key)).format(arguments);

    private Printed() {}

    static Sheet sheet(String name, long seed, List<Problem> problems) {
        return new Sheet(
                name,
                "",
                "due Friday 4 December, 8:00",
                () -> problems.stream()
                        .map(problem -> new Asked(problem.title(), Shipped.variant(problem, seed)))
                        .toList());
    }

    static Print print(String title, Print.Room room, boolean steps, List<Sheet> sheets) {
        return new Print(title, "10B", sheets, room, 2, steps, WORDS);
    }

    static List<Problem> problems(String... titles) {
        return Stream.of(titles)
                .map(title -> Shipped.problems().stream()
                        .filter(problem -> problem.title().equals(title))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(title)))
                .toList();
    }

    static PDDocument worksheet(Print print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Worksheet.write(print, "en", out);
        return read(out);
    }

    static PDDocument answers(Print print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerSheet.write(print, "en", out);
        return read(out);
    }

    private static PDDocument read(ByteArrayOutputStream out) {
        try {
            return Loader.loadPDF(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(PDDocument document) {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            all.append(text(document, page));
        }
        return all.toString();
    }

    static BufferedImage image(PDDocument document, int page) {
        try {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, 80);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For people to look at. */
    static void keep(PDDocument document, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        for (int page = 1; page <= Math.min(3, document.getNumberOfPages()); page++) {
            ImageIO.write(
                    image(document, page),
                    "png",
                    folder.resolve(name + "-" + page + ".png").toFile());
        }
    }
}

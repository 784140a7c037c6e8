package runrate.files.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import runrate.files.drawing.Mark.Anchor;
import runrate.files.drawing.Mark.Paint;
import runrate.files.drawing.Mark.Weight;
import runrate.files.drawing.Mark.Words;

/// Writes drawings as the pages of a PDF, a unit a point. Text can be searched and copied; fonts are
/// embedded. Equal drawings give equal bytes: the file holds no date, and its id is always the same.
public final class PdfDocument {
  /// It complains, once a run, that it cannot free memory it maps; no page here maps any.
  private static final Logger UNMAPPING = Logger.getLogger("org.apache.pdfbox.io.IOUtils");
  private static final long ID = 1;
  private static final double MARGIN = 24;
  private static final double NUMBER_SIZE = 9;
  private static final Paint NUMBER_PAINT = new Paint(0x606060, 1);

  private PdfDocument() {}

  /// @param title of the document, as readers show it
  /// @param pages at least one; where there are more, each carries its number
  public static byte[] bytes(String title, List<Drawing> pages) throws IOException {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("pdf.pages is empty; it needs at least one page");
    }
    UNMAPPING.setLevel(Level.OFF);
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.setDocumentId(ID);
      var about = new PDDocumentInformation();
      about.setTitle(title);
      about.setCreator("Runrate");
      document.setDocumentInformation(about);
      document.getDocumentCatalog().setLanguage(Locale.US.toLanguageTag());
      var fonts = new PdfFonts(document);
      for (int i = 0; i < pages.size(); i++) {
        add(document, fonts, pages.get(i), pages.size() == 1 ? Stream.empty()
            : Stream.of(number(pages.get(i), "%s / %s".formatted(i + 1, pages.size()))));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static Mark number(Drawing page, String text) {
    return new Words(text, page.width() - MARGIN, page.height() - MARGIN / 2, NUMBER_SIZE, Weight.REGULAR, NUMBER_PAINT,
        Anchor.END, 0);
  }

  private static void add(PDDocument document, PdfFonts fonts, Drawing drawing, Stream<Mark> more) throws IOException {
    var page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
    document.addPage(page);
    try (var out = new PDPageContentStream(document, page)) {
      var drawn = new PdfPage(out, drawing.height(), fonts);
      for (Mark mark : Stream.concat(drawing.marks().stream(), more).toList()) {
        drawn.draw(mark);
      }
    }
  }
}

package runrate.files.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import runrate.files.drawing.Mark.Anchor;
import runrate.files.drawing.Mark.Close;
import runrate.files.drawing.Mark.Curve;
import runrate.files.drawing.Mark.Line;
import runrate.files.drawing.Mark.Move;
import runrate.files.drawing.Mark.Paint;
import runrate.files.drawing.Mark.Shape;
import runrate.files.drawing.Mark.Stroke;
import runrate.files.drawing.Mark.Weight;
import runrate.files.drawing.Mark.Words;
import runrate.files.export.HostileNames;

/// Drawings as SVG and as PDF.
class DrawingTest {
  private static final Paint BLACK = new Paint(0x000000, 1);
  private static final Paint RED = new Paint(0xFF0000, 1);

  private static Words words(String text, double baseline) {
    return new Words(text, 20, baseline, 12, Weight.REGULAR, BLACK, Anchor.START, 0);
  }

  private static List<Mark.Step> square(double from, double to) {
    return List.of(new Move(from, from), new Line(to, from), new Line(to, to), new Line(from, to), new Close());
  }

  private static Document svg(Drawing drawing) throws Exception {
    byte[] bytes = SvgWriter.text(drawing).getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> lines(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void fiveHundredHostileTextsStayTextInSvg() throws Exception {
    List<String> names = HostileNames.all();
    List<Mark> marks = new ArrayList<>();
    names.forEach(name -> marks.add(words(name, 20)));
    var texts = svg(new Drawing(100, 100, marks)).getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
    assertEquals(names.size(), texts.getLength());
    for (int i = 0; i < names.size(); i++) {
      assertEquals(names.get(i).codePoints().filter(c -> c > ' ' && c < 0xD800).count(),
          texts.item(i).getTextContent().codePoints().filter(c -> c > ' ' && c < 0xD800).count());
    }
  }

  @Test
  void aShapeKeepsItsPathColoursAndDashes() {
    var shape = new Shape(List.of(new Move(0, 0), new Line(10.5, 0), new Curve(1, 2, 3, 4, 5, 6), new Close()), true,
        Optional.of(new Paint(0x00AAFF, 0.5)), Optional.of(new Stroke(RED, 1.25, List.of(4.0, 2.0))));
    String svg = SvgWriter.text(new Drawing(20, 10, List.of(shape)));
    assertTrue(svg.contains("<path d=\"M0 0 L10.5 0 C1 2 3 4 5 6 Z\" fill=\"#00aaff\" fill-opacity=\"0.5\" "
        + "fill-rule=\"evenodd\""
        + " stroke=\"#ff0000\" stroke-width=\"1.25\" stroke-dasharray=\"4 2\"/>"), svg);
  }

  @Test
  void thePdfHoldsTheTextThatWasDrawnAndNumbersItsPages() throws IOException {
    var first = new Drawing(400, 300, List.of(words("A month: $22,869.86 of office flow, \u221250\u2009%", 40),
        words("Dürüm & <b>Łódź</b>", 80), words("emoji \uD83D\uDE80 and \u05E9", 120)));
    var second = new Drawing(300, 400, List.of(words("second page", 40)));
    try (PDDocument document = Loader.loadPDF(PdfDocument.bytes("A title", List.of(first, second)))) {
      assertEquals(List.of("A month: $22,869.86 of office flow, \u221250\u2009%", "Dürüm & <b>Łódź</b>",
          "emoji ? and ?", "1 / 2", "second page", "2 / 2"), lines(document));
      assertEquals("A title", document.getDocumentInformation().getTitle());
    }
  }

  @Test
  void everyFontOfThePdfIsEmbedded() throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      marks.add(new Words(weight.name(), 50, 20 + 20 * marks.size(), 12, weight, BLACK, Anchor.MIDDLE, 90));
    }
    try (PDDocument document = Loader.loadPDF(PdfDocument.bytes("", List.of(new Drawing(100, 100, marks))))) {
      int count = 0;
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
        count++;
      }
      assertEquals(3, count);
    }
  }

  @Test
  void equalDrawingsGiveEqualBytes() throws IOException {
    var drawing = new Drawing(100, 100, List.of(words("same", 20),
        new Shape(square(10, 90), false, Optional.of(RED), Optional.empty())));
    assertArrayEquals(PdfDocument.bytes("t", List.of(drawing)), PdfDocument.bytes("t", List.of(drawing)));
  }

  @Test
  void evenOddLeavesAHoleAndTheUpperLeftCornerIsUp() throws IOException {
    List<Mark.Step> ring = new ArrayList<>(square(10, 50));
    ring.addAll(square(20, 40));
    var drawing = new Drawing(100, 100, List.of(new Shape(ring, true, Optional.of(RED), Optional.empty())));
    try (PDDocument document = Loader.loadPDF(PdfDocument.bytes("", List.of(drawing)))) {
      var picture = new PDFRenderer(document).renderImage(0);
      assertEquals(0xFFFF0000, picture.getRGB(15, 15));
      assertEquals(0xFFFFFFFF, picture.getRGB(30, 30));
      assertEquals(0xFFFFFFFF, picture.getRGB(15, 85));
    }
  }

  @Test
  void aDocumentWithoutPagesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PdfDocument.bytes("", List.of()));
  }
}

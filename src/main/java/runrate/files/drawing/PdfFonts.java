package runrate.files.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import runrate.files.drawing.Mark.Weight;

/// The fonts of one PDF, embedded with the letters that are used, so that it looks the same everywhere.
final class PdfFonts {
  private static final int REPLACEMENT = '?';

  private final PDDocument document;
  private final Map<Weight, Cut> cuts = new EnumMap<>(Weight.class);

  private record Cut(PDType0Font font, CmapLookup letters) {}

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  PDType0Font font(Weight weight) throws IOException {
    return cut(weight).font();
  }

  /// What of a text the font can show; a letter it lacks becomes a question mark, a line break a space.
  String drawable(String text, Weight weight) throws IOException {
    CmapLookup letters = cut(weight).letters();
    var shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' '
        : letters.getGlyphId(c) == 0 ? REPLACEMENT : c));
    return shown.toString();
  }

  private Cut cut(Weight weight) throws IOException {
    Cut known = cuts.get(weight);
    if (known == null) {
      known = load(weight);
      cuts.put(weight, known);
    }
    return known;
  }

  private Cut load(Weight weight) throws IOException {
    String name = weight.name().charAt(0) + weight.name().substring(1).toLowerCase(Locale.ROOT);
    String place = "/runrate/desktop/fonts/Roboto-%s.ttf".formatted(name);
    try (InputStream file = PdfFonts.class.getResourceAsStream(place)) {
      if (file == null) {
        throw new IOException("the font Roboto %s is not in the program".formatted(name));
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Ligatures would come out as one letter when somebody copies the text.
      font.disableGsubFeature("liga");
      return new Cut(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
  }
}

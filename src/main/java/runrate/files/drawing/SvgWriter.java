package runrate.files.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.files.drawing.Mark.Anchor;
import runrate.files.drawing.Mark.Paint;
import runrate.files.drawing.Mark.Shape;
import runrate.files.drawing.Mark.Step;
import runrate.files.drawing.Mark.Stroke;
import runrate.files.drawing.Mark.Weight;
import runrate.files.drawing.Mark.Words;
import runrate.files.sheet.XmlText;

/// Writes a drawing as SVG. Text stays text, in Roboto where the reader has it.
public final class SvgWriter {
  private static final int DIGITS = 3;
  private static final int OPAQUE = 1;

  private final StringBuilder xml = new StringBuilder();

  private SvgWriter() {}

  public static String text(Drawing drawing) {
    return new SvgWriter().write(drawing);
  }

  private String write(Drawing drawing) {
    String width = number(drawing.width());
    String height = number(drawing.height());
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
    attribute("width", width);
    attribute("height", height);
    attribute("viewBox", "0 0 %s %s".formatted(width, height));
    attribute("font-family", "Roboto, sans-serif");
    xml.append(">\n");
    for (Mark mark : drawing.marks()) {
      switch (mark) {
        case Shape shape -> shape(shape);
        case Words words -> words(words);
      }
    }
    return xml.append("</svg>\n").toString();
  }

  private void shape(Shape shape) {
    xml.append("<path");
    attribute("d", shape.path().stream().map(SvgWriter::step).collect(Collectors.joining(" ")));
    paint("fill", shape.fill());
    if (shape.evenOdd()) {
      attribute("fill-rule", "evenodd");
    }
    shape.stroke().ifPresent(this::stroke);
    xml.append("/>\n");
  }

  private void stroke(Stroke stroke) {
    paint("stroke", Optional.of(stroke.paint()));
    attribute("stroke-width", number(stroke.width()));
    if (!stroke.dash().isEmpty()) {
      attribute("stroke-dasharray", numbers(stroke.dash()));
    }
  }

  private void paint(String what, Optional<Paint> paint) {
    attribute(what, paint.map(colour -> String.format(Locale.ROOT, "#%06x", colour.rgb())).orElse("none"));
    paint.filter(colour -> colour.opacity() < OPAQUE).ifPresent(colour ->
        attribute(what + "-opacity", number(colour.opacity())));
  }

  private void words(Words words) {
    xml.append("<text");
    attribute("x", number(words.x()));
    attribute("y", number(words.baseline()));
    attribute("font-size", number(words.size()));
    if (words.weight() != Weight.REGULAR) {
      attribute("font-weight", words.weight() == Weight.BOLD ? "700" : "500");
    }
    if (words.anchor() != Anchor.START) {
      attribute("text-anchor", words.anchor().name().toLowerCase(Locale.ROOT));
    }
    if (words.turned() != 0) {
      attribute("transform", "rotate(%s %s %s)".formatted(number(words.turned()), number(words.x()),
          number(words.baseline())));
    }
    paint("fill", Optional.of(words.paint()));
    attribute("xml:space", "preserve");
    xml.append('>');
    XmlText.append(xml, XmlText.legal(words.text()));
    xml.append("</text>\n");
  }

  private static String step(Step step) {
    return switch (step) {
      case Mark.Move(double x, double y) -> "M" + numbers(List.of(x, y));
      case Mark.Line(double x, double y) -> "L" + numbers(List.of(x, y));
      case Mark.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
          "C" + numbers(List.of(x1, y1, x2, y2, x, y));
      case Mark.Close close -> "Z";
    };
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String numbers(List<Double> values) {
    return values.stream().map(SvgWriter::number).collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(Double.toString(value)).setScale(DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
    return rounded.toPlainString();
  }
}

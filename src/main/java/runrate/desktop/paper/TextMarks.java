package runrate.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import runrate.files.drawing.Mark;

/// Texts as a drawing keeps them, one mark a line.
final class TextMarks {
  private final Transform place;
  private final double opacity;

  TextMarks(Transform place, double opacity) {
    this.place = place;
    this.opacity = opacity;
  }

  void add(Text text, List<Mark> marks) {
    NodeDrawing.paint(text.getFill(), opacity).ifPresent(paint -> {
      List<String> lines = lines(text);
      double lineHeight = text.getLayoutBounds().getHeight() / lines.size();
      double first = text.getTextOrigin() == VPos.TOP ? text.getY() + text.getBaselineOffset() : text.getY();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          double left = text.getX() + indent(text, lines.get(i));
          Point2D at = place.transform(left, first + i * lineHeight);
          marks.add(new Mark.Words(lines.get(i), at.getX(), at.getY(), text.getFont().getSize() * place.getMyy(),
              weight(text.getFont()), paint, Mark.Anchor.START, 0));
        }
      }
    });
  }

  private static double indent(Text text, String line) {
    double room = text.getLayoutBounds().getWidth() - width(line, text.getFont());
    return switch (text.getTextAlignment()) {
      case CENTER -> Math.max(0, room / 2);
      case RIGHT -> Math.max(0, room);
      default -> 0;
    };
  }

  /// The lines a text is shown on: its own, and those it is wrapped into.
  private static List<String> lines(Text text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.getText().split("\n", -1)) {
      if (text.getWrappingWidth() <= 0) {
        lines.add(paragraph);
        continue;
      }
      var line = new StringBuilder();
      for (String word : paragraph.split(" ")) {
        if (!line.isEmpty() && width(line + " " + word, text.getFont()) > text.getWrappingWidth() + 0.5) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static double width(String words, Font font) {
    var measured = new Text(words);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  private static Mark.Weight weight(Font font) {
    String name = font.getName().toLowerCase(Locale.ROOT);
    return name.contains("bold") ? Mark.Weight.BOLD : name.contains("medium") ? Mark.Weight.MEDIUM
        : Mark.Weight.REGULAR;
  }
}

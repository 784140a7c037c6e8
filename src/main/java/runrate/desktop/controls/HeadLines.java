package runrate.desktop.controls;

import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The head of a column of a [FigureTable]: one line, or two where its words are wider than what stands below them.
///
/// @param text  with an end of line where it is broken
/// @param width of the column in pixels that shows all of it, sorted or not
record HeadLines(String text, double width) {
  private static final Font FONT = Font.font("Roboto", 12);
  /// What a head keeps free at its sides, and what the arrow of a sorted column takes.
  private static final double AROUND = 16 + 18;

  /// @param wide how wide the column is in any case
  static HeadLines of(String words, double wide) {
    HeadLines whole = as(words);
    return whole.width <= wide ? whole : IntStream.range(0, words.length()).filter(at -> words.charAt(at) == ' ')
        .mapToObj(at -> as(words.substring(0, at) + "\n" + words.substring(at + 1)))
        .reduce(whole, (one, other) -> one.width <= other.width ? one : other);
  }

  private static HeadLines as(String words) {
    var measured = new Text(words);
    measured.setFont(FONT);
    return new HeadLines(words, Math.ceil(measured.getLayoutBounds().getWidth()) + AROUND);
  }
}

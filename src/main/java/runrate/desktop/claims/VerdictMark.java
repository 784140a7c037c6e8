package runrate.desktop.claims;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.claims.Verdict;
import runrate.text.ClaimSentence;

/// A verdict as word and icon; the colour only repeats them.
final class VerdictMark extends Label {
  VerdictMark() {
    getStyleClass().add("verdict-mark");
    setMinWidth(USE_PREF_SIZE);
  }

  void show(Verdict verdict) {
    setText(ClaimSentence.word(verdict));
    dress(this, verdict);
  }

  /// Gives anything the icon and the colour of a verdict.
  static void dress(Labeled node, Verdict verdict) {
    node.setGraphic(new FontIcon(icon(verdict)));
    node.getStyleClass().removeIf(style -> style.startsWith("verdict-of-"));
    node.getStyleClass().add("verdict-of-" + style(verdict));
  }

  private static Feather icon(Verdict verdict) {
    return switch (verdict) {
      case EXACT -> Feather.CHECK;
      case ROUNDED -> Feather.TARGET;
      case DERIVED_RANGE -> Feather.CODE;
      case INCONSISTENT -> Feather.ALERT_TRIANGLE;
      case CONFLICT -> Feather.ZAP;
      case ASSUMPTION -> Feather.HELP_CIRCLE;
      case UNVERIFIABLE -> Feather.MINUS_CIRCLE;
    };
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case EXACT, ROUNDED, DERIVED_RANGE -> "good";
      case INCONSISTENT -> "bad";
      case CONFLICT, ASSUMPTION -> "doubtful";
      case UNVERIFIABLE -> "open";
    };
  }
}

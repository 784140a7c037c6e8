package runrate.desktop.risk;

import javafx.scene.control.Label;
import runrate.desktop.controls.Restyle;
import runrate.scenario.Assumption;
import runrate.text.RangeWords;

/// Where a range comes from, in a word of its own colour.
final class BasisBadge extends Label {
  BasisBadge() {
    setMinWidth(USE_PREF_SIZE);
  }

  void show(Assumption.Basis basis) {
    setText(RangeWords.basis(basis));
    Restyle.set(this, "label", switch (basis) {
      case MEASURED -> "badge-measured";
      case PUBLISHED -> "badge-changed";
      case GUESSED -> "badge-warning";
    });
  }
}

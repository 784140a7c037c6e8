package runrate.desktop.risk;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.scenario.Assumption;
import runrate.text.RangeWords;

/// Suggested ranges that are not in use, a chip each: a click takes one.
final class RangeOffers extends FlowPane {
  private final Label name = StyledLabel.of("Suggested, not in use", "range-offers-name");
  private final Consumer<Assumption> onTaken;
  private List<Assumption> offered = List.of();

  RangeOffers(Consumer<Assumption> onTaken) {
    super(RangeRow.GAP, 6);
    this.onTaken = onTaken;
    getStyleClass().add("range-offers");
    name.setMinWidth(USE_PREF_SIZE);
    Restyle.keep(this, false);
  }

  /// The same offers keep their chips, so that one keeps the keyboard.
  void show(List<Assumption> ranges) {
    if (!offered.equals(ranges)) {
      offered = ranges;
      getChildren().setAll(name);
      ranges.forEach(range -> getChildren().add(chip(range)));
      Restyle.keep(this, !ranges.isEmpty());
    }
  }

  private Button chip(Assumption range) {
    var chip = new Button("+ " + RangeWords.offer(range));
    chip.setId("range-offer." + range.field());
    chip.getStyleClass().setAll("range-offer");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setTooltip(Terms.tooltip(RangeWords.offerSource(range)));
    chip.setOnAction(event -> onTaken.accept(range));
    return chip;
  }
}

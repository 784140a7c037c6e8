package runrate.desktop.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import runrate.claims.Verdict;
import runrate.text.Figures;

/// Chips to choose one of a few by, each with the number of claims behind it; none but the first means all.
final class ChipRow<T> extends FlowPane {
  /// All of them in one line where there is room.
  private static final double WIDE = 1200;

  private final Map<Optional<T>, ToggleButton> chips = new LinkedHashMap<>();
  private final Map<Optional<T>, String> words = new LinkedHashMap<>();
  private final Consumer<Optional<T>> onChosen;

  ChipRow(Consumer<Optional<T>> onChosen) {
    super(6, 6);
    setPrefWrapLength(WIDE);
    this.onChosen = onChosen;
  }

  ChipRow<T> chip(Optional<T> option, String id, String text) {
    var chip = new ToggleButton(text);
    chip.setId(id);
    chip.getStyleClass().add("claim-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setSelected(option.isEmpty());
    option.filter(Verdict.class::isInstance).map(Verdict.class::cast)
        .ifPresent(verdict -> VerdictMark.dress(chip, verdict));
    chip.setOnAction(event -> choose(option));
    chips.put(option, chip);
    words.put(option, text);
    getChildren().add(chip);
    return this;
  }

  private void choose(Optional<T> option) {
    chips.forEach((other, chip) -> chip.setSelected(other.equals(option)));
    onChosen.accept(option);
  }

  boolean isEmpty() {
    return chips.isEmpty();
  }

  /// @param count how many claims there are behind an option
  void show(Function<Optional<T>, Long> count) {
    chips.forEach((option, chip) -> chip.setText("%s  %s".formatted(words.get(option),
        Figures.whole(count.apply(option)))));
  }
}

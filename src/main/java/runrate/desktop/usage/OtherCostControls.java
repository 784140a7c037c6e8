package runrate.desktop.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.ModelMenu;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.pricing.RateBook;
import runrate.units.Fraction;
import runrate.usage.OtherTerms;
import runrate.usage.PromptMix;

/// What may be other than it was: the day of the prices, who answers, caching, and the share that is batched.
final class OtherCostControls extends GridPane {
  private static final String AS_LOGGED = "as logged";
  private static final double STEP = 0.05;

  private final Supplier<RateBook> book;
  private final Runnable onChange;
  private final SearchMenu model;
  private final ToggleButton uncached = new ToggleButton("off");
  private final FreeNumber batch;
  private Optional<LocalDate> day = Optional.empty();
  private Optional<String> on = Optional.empty();

  /// @param onChange told when another question stands there
  OtherCostControls(Supplier<RateBook> book, Runnable onChange) {
    this.book = book;
    this.onChange = onChange;
    setHgap(12);
    setVgap(6);
    DayField at = DayField.maybe("other-day", "Prices of this day", typed -> {
      day = typed;
      onChange.run();
    });
    at.setPromptText("of its own");
    model = new SearchMenu(AS_LOGGED, () -> ModelMenu.popup(book, on, key -> choose(Optional.of(key))).action(
        "The model as logged", () -> choose(Optional.empty())));
    model.setId("other-model");
    model.getStyleClass().add("quiet-menu");
    uncached.setId("other-uncached");
    uncached.getStyleClass().add("switch-button");
    uncached.setAccessibleText("Without caching");
    uncached.setOnAction(event -> {
      uncached.setText(uncached.isSelected() ? "on" : "off");
      onChange.run();
    });
    batch = new FreeNumber("other-batch", "Batched", Unit.PERCENT, Range.SHARE, STEP, true, typed -> onChange.run());
    UnitField batched = UnitField.of(batch);
    batched.usuallyWide(96);
    at.setMaxWidth(96);
    row(0, "Every call at the prices of", at);
    row(1, "Answered by", model);
    row(2, "Without caching", uncached);
    row(3, "Batched, of live calls", batched);
    add(batched.reply(), 0, 4, 2, 1);
  }

  private void row(int row, String words, Node control) {
    var name = StyledLabel.of(words, "group-note");
    name.setMinWidth(Region.USE_PREF_SIZE);
    addRow(row, name, control);
    setValignment(name, VPos.CENTER);
  }

  private void choose(Optional<String> key) {
    on = key;
    model.setText(key.map(of -> book.get().shortName(of)).orElse(AS_LOGGED));
    onChange.run();
  }

  /// The share of live calls that is batched.
  Fraction batched() {
    BigDecimal share = BigDecimal.valueOf(batch.isRefused() ? 0 : batch.value().orElse(0)).stripTrailingZeros();
    int places = Math.max(0, share.scale());
    return new Fraction(share.movePointRight(places).toBigIntegerExact(), BigDecimal.ONE.movePointRight(places)
        .toBigIntegerExact());
  }

  /// What is asked; empty while nothing is to be other than it was.
  Optional<OtherTerms> terms() {
    List<OtherTerms.Swap> swaps = on.flatMap(key -> book.get().find(key)).map(offer -> new OtherTerms.Swap(
        Optional.empty(), offer)).stream().toList();
    boolean same = day.isEmpty() && swaps.isEmpty() && !uncached.isSelected() && batched().numerator().signum() == 0;
    return same ? Optional.empty() : Optional.of(new OtherTerms(day, swaps, Optional.of(
        PromptMix.NO_CACHE).filter(none ->
        uncached.isSelected()), false, false));
  }

  /// A question that is worth an answer to begin with: where nothing is cached or batched, that would change nothing.
  void begin(boolean isCached, boolean isBatchable) {
    if (!isCached && isBatchable) {
      batch.set(OptionalDouble.of(1));
    } else {
      uncached.setSelected(true);
      uncached.setText("on");
    }
  }
}

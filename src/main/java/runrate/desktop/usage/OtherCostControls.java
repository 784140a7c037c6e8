package runrate.desktop.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.inputs.Range;
import runrate.pricing.Offer;
import runrate.units.Fraction;
import runrate.usage.OtherTerms;
import runrate.usage.PlannedUse;
import runrate.usage.PromptMix;

/// What may be other than it was: the day of the prices, who answers, caching, and the share that is batched.
final class OtherCostControls extends GridPane {
  private static final double STEP = 0.05;

  /// How prompts are cached.
  private enum Cached { AS_LOGGED, NOT, AS_PLANNED }

  private final Supplier<PlannedUse> plan;
  private final OtherAnswer answer;
  private final Segments<Cached> cached;
  private final FreeNumber batch;
  private final Hyperlink planned = new Hyperlink("as planned");
  private Optional<LocalDate> day = Optional.empty();

  /// @param plan     how the open scenario caches and batches
  /// @param onChange told when another question stands there
  OtherCostControls(OtherAnswer answer, Supplier<PlannedUse> plan, Runnable onChange) {
    this.answer = answer;
    this.plan = plan;
    setHgap(12);
    setVgap(6);
    DayField at = DayField.maybe("other-day", "Prices of this day", typed -> {
      day = typed;
      onChange.run();
    });
    at.setPromptText("of its own");
    cached = new Segments<Cached>(chosen -> onChange.run()).option(Cached.AS_LOGGED, "other-as-logged", "as logged")
        .option(Cached.NOT, "other-uncached", "none").option(Cached.AS_PLANNED, "other-as-planned", "as planned");
    cached.show(Cached.AS_LOGGED);
    batch = new FreeNumber("other-batch", "Batched", Unit.PERCENT, Range.SHARE, STEP, true, typed -> onChange.run());
    UnitField batched = UnitField.of(batch);
    batched.usuallyWide(96);
    at.setMaxWidth(96);
    row(0, "Every call at the prices of", at);
    planned.setId("other-batch-planned");
    planned.setOnAction(event -> {
      batch.set(OptionalDouble.of(plan.get().batchShare().doubleValue()));
      onChange.run();
    });
    var batching = new HBox(6, batched, planned);
    batching.setAlignment(Pos.CENTER_LEFT);
    row(1, "Answered by", answer.menu());
    row(2, "Cached", cached);
    row(3, "Batched, of live calls", batching);
    add(batched.reply(), 0, 4, 2, 1);
  }

  private void row(int row, String words, Node control) {
    var name = StyledLabel.of(words, "group-note");
    name.setMinWidth(Region.USE_PREF_SIZE);
    addRow(row, name, control);
    setValignment(name, VPos.CENTER);
  }

  /// The share of live calls that is batched.
  Fraction batched() {
    BigDecimal share = BigDecimal.valueOf(batch.isRefused() ? 0 : batch.value().orElse(0)).stripTrailingZeros();
    int places = Math.max(0, share.scale());
    return new Fraction(share.movePointRight(places).toBigIntegerExact(), BigDecimal.ONE.movePointRight(places)
        .toBigIntegerExact());
  }

  /// What is asked; empty while nothing is to be other than it was.
  ///
  /// @param logged models of the calls
  Optional<OtherTerms> terms(List<Offer> logged) {
    List<OtherTerms.Swap> swaps = answer.swaps(logged);
    Optional<PromptMix> prompt = switch (cached.chosen().orElse(Cached.AS_LOGGED)) {
      case AS_LOGGED -> Optional.empty();
      case NOT -> Optional.of(PromptMix.NO_CACHE);
      case AS_PLANNED -> Optional.of(plan.get().prompt());
    };
    boolean same = day.isEmpty() && swaps.isEmpty() && prompt.isEmpty() && batched().signum() == 0;
    return same ? Optional.empty() : Optional.of(new OtherTerms(day, swaps, prompt, false, false));
  }

  /// A question that is worth an answer to begin with: where nothing is cached or batched, that would change nothing.
  void begin(boolean isCached, boolean isBatchable) {
    if (!isCached && isBatchable) {
      batch.set(OptionalDouble.of(1));
    } else {
      cached.show(Cached.NOT);
    }
  }
}

package runrate.desktop.spend;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Dial;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.ScenarioStore;
import runrate.forecast.BurnForecast;
import runrate.forecast.OwnEnd;
import runrate.inputs.ForecastShape;
import runrate.inputs.Num;
import runrate.scenario.ForecastSettings;
import runrate.scenario.OwnForecast;
import runrate.scenario.OwnForecast.Span;
import runrate.text.Money;
import runrate.text.OwnWords;

/// A person's own figure: an amount, whether it is one of the month or of a day, and where that ends beside the plan.
/// Looking at the other kind changes nothing; a figure typed there takes the place of the one there is.
final class OwnFigureRow extends HBox {
  private static final String NONE = "none";

  private final ScenarioStore store;
  private final Map<Span, UnitField> fields = new EnumMap<>(Span.class);
  private final Segments<Span> choice = new Segments<Span>(this::choose).option(Span.MONTH, "own-month", "month")
      .option(Span.DAY, "own-day", "day");
  private final Label result = StyledLabel.wrapped("", "pattern-note");
  private final VBox reply = new VBox();
  private Optional<Span> inForce = Optional.empty();
  private Optional<OwnEnd> end = Optional.empty();

  OwnFigureRow(ScenarioStore store) {
    super(10);
    this.store = store;
    fields.put(Span.MONTH, field(Span.MONTH, ForecastShape.OWN_MONTH, "Your own figure for the month", 100));
    fields.put(Span.DAY, field(Span.DAY, ForecastShape.OWN_DAY, "Your own figure for a day", 10));
    Label name = StyledLabel.of("Your own figure", "pattern-name");
    name.setMinWidth(USE_PREF_SIZE);
    result.setId("own-result");
    result.setMaxWidth(Double.MAX_VALUE);
    result.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(result, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(name);
    getChildren().addAll(fields.values());
    getChildren().addAll(choice, result);
    fields.values().forEach(field -> reply.getChildren().add(field.reply()));
    arrange(Span.MONTH);
  }

  private UnitField field(Span span, Num<ForecastSettings> key, String label, double step) {
    var field = new UnitField(Dial.of(key, label, 0, 1000 * step, step), store, (value, gesture) ->
        store.edit(scenario -> scenario.withForecast(old -> old.withOwnUsd(span, value.map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()))), gesture));
    field.usuallyWide(96);
    return field;
  }

  /// A text that was refused stays in sight until it is taken back or corrected.
  private void choose(Span span) {
    Span refused = span == Span.MONTH ? Span.DAY : Span.MONTH;
    arrange(fields.get(refused).reply().isVisible() ? refused : span);
    tell();
  }

  private void arrange(Span span) {
    choice.show(span);
    fields.forEach((each, field) -> Restyle.keep(field, each == span));
  }

  /// Why a text was not taken, for below or above the row.
  Node reply() {
    return reply;
  }

  /// @param burn with whatever is pasted and not taken over yet
  void show(BurnForecast burn) {
    ForecastSettings settings = store.state().scenario().forecast();
    Optional<Span> typed = settings.own().map(OwnForecast::span);
    if (!typed.equals(inForce)) {
      typed.ifPresent(this::arrange);
      inForce = typed;
    }
    fields.forEach((span, field) -> field.show(settings.ownUsd(span).orElse(Double.NaN), NONE));
    end = burn.own();
    tell();
  }

  private void tell() {
    result.setText(end.map(this::words).orElse("beside the forecast, never instead"));
  }

  /// The end is left out where it stands in the field.
  private String words(OwnEnd own) {
    String difference = OwnWords.difference(Money.US_DOLLARS, own);
    return own.typed().span() == Span.MONTH && choice.chosen().equals(Optional.of(Span.MONTH)) ? difference
        : "ends at %s, %s".formatted(Money.US_DOLLARS.amount(own.monthEndUsd()), difference);
  }
}

package runrate.desktop.desk;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ForecastShape;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Seasonality;
import runrate.text.Glossary;

/// What can be turned under the burn chart: the day that is today, the burn after it, the weekly rhythm.
final class BurnControls extends HBox {
  private static final double BUSY_WEEKDAY = 1.3;
  private static final double QUIET_WEEKEND = 0.6;
  private static final String WEEK = "week ×1.3 / ×0.6";
  /// What everything needs in a row, the week in full.
  private static final double ROOMY = 410;

  private final Slider today = slider(ForecastShape.TODAY, "Today, day of the month", 1, 31, 1);
  private final Slider burn = slider(ForecastShape.MULTIPLIER, "Burn against the plan", 0.5, 2, 0.05);
  private final Label todayText = new Label();
  private final Label burnText = new Label();
  private final CheckBox season = new CheckBox(WEEK);
  private final CheckBox normalise = new CheckBox("normalised");
  private final ScenarioStore store;
  private Seasonality before = Seasonality.FLAT;
  private boolean showing;

  BurnControls(ScenarioStore store) {
    super(6);
    this.store = store;
    getStyleClass().add("burn-controls");
    setAlignment(Pos.CENTER_LEFT);
    season.setId(Keys.path(ForecastShape.SEASONALITY));
    season.setTooltip(Terms.tooltip(Glossary.sentence(Keys.path(ForecastShape.SEASONALITY))));
    normalise.setId(Keys.path(ForecastShape.NORMALISE));
    normalise.setTooltip(Terms.tooltip("Keeps the weekly total as it is; literal factors of 1.3 and 0.6 add "
        + "10\u2009% on their own."));
    season.setMinWidth(USE_PREF_SIZE);
    normalise.setMinWidth(USE_PREF_SIZE);
    for (Label label : new Label[] {todayText, burnText}) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    burnText.setTooltip(Terms.tooltip(Glossary.sentence(Keys.path(ForecastShape.MULTIPLIER))));
    connect(today, (settings, value) -> settings.withToday((int) Math.round(value)));
    connect(burn, (settings, value) -> settings.withBurnMultiplier(Math.round(value * 20) / 20.0));
    season.setOnAction(event -> edit(settings -> settings.withSeasonality(season.isSelected()
        ? new Seasonality(BUSY_WEEKDAY, QUIET_WEEKEND, before.normalise()) : before)));
    normalise.setOnAction(event -> edit(settings -> settings.withSeasonality(new Seasonality(
        settings.seasonality().weekday(), settings.seasonality().weekend(), normalise.isSelected(),
        settings.seasonality().weekdays()))));
    widthProperty().subscribe(width -> season.setText(width.doubleValue() < ROOMY ? "week" : WEEK));
    getChildren().addAll(todayText, today, burnText, burn, season, normalise);
  }

  private interface Change {
    ForecastSettings apply(ForecastSettings settings, double value);
  }

  private interface Edit {
    ForecastSettings apply(ForecastSettings settings);
  }

  private void edit(Edit edit) {
    if (!showing) {
      store.edit(scenario -> scenario.withForecast(edit::apply));
    }
  }

  private void connect(Slider slider, Change change) {
    var gesture = new Gesture();
    slider.setOnMousePressed(event -> gesture.hold());
    slider.setOnMouseReleased(event -> gesture.release());
    slider.valueProperty().addListener((property, old, value) -> {
      if (!showing) {
        store.edit(scenario -> scenario.withForecast(settings -> change.apply(settings, value.doubleValue())),
            gesture.id());
      }
    });
  }

  private static Slider slider(Key<?> key, String name, double low, double high, double step) {
    var slider = new PrimarySlider(low, high, low);
    slider.setId(Keys.path(key));
    slider.setAccessibleText(name);
    slider.setBlockIncrement(step);
    slider.setMinWidth(40);
    slider.setPrefWidth(90);
    HBox.setHgrow(slider, Priority.SOMETIMES);
    return slider;
  }

  void show(DeskState state) {
    showing = true;
    ForecastSettings settings = state.scenario().forecast();
    today.setMax(settings.month().lengthOfMonth());
    if (Math.round(today.getValue()) != settings.today()) {
      today.setValue(settings.today());
    }
    if (Math.abs(burn.getValue() - settings.burnMultiplier()) > 0.025) {
      burn.setValue(settings.burnMultiplier());
    }
    todayText.setText("today " + settings.today());
    burnText.setText(String.format(Locale.ROOT, "burn ×%.2f", settings.burnMultiplier()));
    boolean weekly = settings.seasonality().weekdays().isEmpty() && settings.seasonality().weekday() == BUSY_WEEKDAY
        && settings.seasonality().weekend() == QUIET_WEEKEND;
    if (!weekly) {
      before = settings.seasonality();
    }
    season.setSelected(weekly);
    normalise.setSelected(settings.seasonality().normalise());
    showing = false;
  }
}

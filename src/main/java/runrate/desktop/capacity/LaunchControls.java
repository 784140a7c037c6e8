package runrate.desktop.capacity;

import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.Gesture;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.CacheShape;
import runrate.inputs.Keys;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.text.Glossary;
import runrate.text.LaunchSentence;

/// Below the lanes: how a round starts, over what time, and whether a call goes ahead. The slider is
/// finer for short spreads, where writes turn into reads: its position is the root of the time.
final class LaunchControls extends HBox {
  private static final double STEP = 0.01;
  /// Below it the slider goes without its name; what it is set to stands beside it.
  private static final double ROOMY = 500;

  private final Segments<Launch.Pattern> patterns =
      new Segments<>(pattern -> launch(old -> started(old, pattern)));
  private final Slider spread = new PrimarySlider(0, 1, 0);
  private final Label spreadText = new Label();
  private final ToggleButton prewarm = new ToggleButton("Pre-warm");
  private final Gesture gesture = new Gesture();
  private ScenarioStore store;
  private double longest = 1;
  private boolean showing;

  LaunchControls(ScenarioStore store) {
    super(8);
    this.store = store;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("burn-controls");
    setMinHeight(USE_PREF_SIZE);
    spread.setId("launch-spread");
    spread.setAccessibleText("Launch spread");
    HBox.setHgrow(spread, Priority.ALWAYS);
    spread.setMinWidth(36);
    spread.setBlockIncrement(STEP);
    spread.valueProperty().addListener((property, old, value) -> spreadTo(longest * value.doubleValue()
        * value.doubleValue()));
    spread.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> gesture.hold());
    spread.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> gesture.release());
    spreadText.setMinWidth(56);
    prewarm.setId("launch-prewarm");
    prewarm.getStyleClass().add("switch-button");
    prewarm.setMinWidth(USE_PREF_SIZE);
    prewarm.setOnAction(event -> launch(old -> old.withPrewarm(prewarm.isSelected())));
    var name = new Label("Spread");
    name.setMinWidth(USE_PREF_SIZE);
    name.setTooltip(Terms.tooltip(Glossary.sentence(Keys.path(CacheShape.SPREAD))));
    for (Launch.Pattern pattern : Launch.Pattern.values()) {
      patterns.option(pattern, "launch-" + pattern.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          LaunchSentence.name(pattern));
    }
    widthProperty().subscribe(width -> Restyle.keep(name, width.doubleValue() >= ROOMY));
    getChildren().addAll(patterns, name, spread, spreadText, prewarm);
  }

  /// Calls that begin to be staggered start far enough apart to find what the first one wrote.
  private Launch started(Launch old, Launch.Pattern pattern) {
    var scenario = store.state().scenario();
    double gap = Math.max(1, scenario.plan().caching().entry().readableAfterSeconds());
    boolean none = pattern == Launch.Pattern.STAGGERED && old.spreadSeconds() == 0;
    return (none ? old.withSpreadSeconds(Math.rint(gap * scenario.workload().agents())) : old).withPattern(pattern);
  }

  private void launch(UnaryOperator<Launch> change) {
    store.edit(scenario -> launched(scenario, change));
  }

  private static Scenario launched(Scenario scenario, UnaryOperator<Launch> change) {
    return scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withLaunch(change.apply(plan.caching().launch()))));
  }

  /// Calls that all start at once, or steadily, begin to be staggered when their spread is dragged.
  private void spreadTo(double seconds) {
    if (!showing) {
      store.edit(scenario -> launched(scenario, launch -> (launch.pattern() == Launch.Pattern.RANDOM_PHASE
          ? launch : launch.withPattern(Launch.Pattern.STAGGERED)).withSpreadSeconds(Math.rint(seconds))),
          gesture.id());
    }
  }

  /// @param newStore       whose scenario is shown and edited
  /// @param longestSeconds right end of the slider
  void show(ScenarioStore newStore, double longestSeconds) {
    store = newStore;
    showing = true;
    var caching = store.state().scenario().plan().caching();
    Launch launch = caching.launch();
    patterns.show(launch.pattern());
    boolean spreads = launch.pattern() == Launch.Pattern.STAGGERED || launch.pattern() == Launch.Pattern.RANDOM_PHASE;
    longest = Math.max(longestSeconds, launch.spreadSeconds());
    spread.setValue(spreads ? Math.sqrt(launch.spreadSeconds() / longest) : 0);
    spreadText.setText(spreads ? LaunchSentence.minutes(launch.spreadSeconds() / 60) : "none");
    prewarm.setSelected(launch.prewarm());
    prewarm.setDisable(launch.pattern() == Launch.Pattern.STEADY);
    showing = false;
  }
}

package runrate.desktop.capacity;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import runrate.capacity.CapacityReport;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.HitRate;
import runrate.text.Figures;
import runrate.text.LaunchSentence;
import runrate.text.LimitSentence;
import runrate.text.Money;

/// Below the bars of a round: what its start does, and whether the month follows it.
final class RoundWords extends VBox {
  private static final double NOTICEABLE = 0.02;

  private final Label sentence = new Label();
  private final Hyperlink derive = new Hyperlink();
  private ScenarioStore store;

  RoundWords() {
    super(2);
    sentence.setId("round-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("card-finding");
    derive.setId("launch-derive");
    derive.getStyleClass().add("quiet-link");
    derive.setWrapText(true);
    derive.setOnAction(event -> store.edit(scenario -> scenario.withPlan(
        plan -> plan.withCaching(plan.caching().withHitRate(HitRate.DERIVED)))));
    getChildren().addAll(sentence, derive);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(ScenarioStore newStore, CapacityReport report) {
    store = newStore;
    var caching = report.scenario().plan().caching();
    boolean fixed = report.roundOf().isEmpty() && caching.enabled() && caching.hitRate() instanceof HitRate.Fixed;
    sentence.setText(LaunchSentence.of(report.round(), report.lanes()) + month(report, fixed));
    Restyle.keep(derive, fixed);
    if (caching.hitRate() instanceof HitRate.Fixed(double share)) {
      derive.setText("The month uses a fixed hit rate of %s: derive it".formatted(Figures.percent(share)));
    }
  }

  /// What the month makes of the round: it goes on within the limits, or finds what earlier rounds wrote.
  private static String month(CapacityReport report, boolean fixed) {
    if (report.withinLimits().isPresent()) {
      return " " + LimitSentence.of(Money.of(report.scenario()), report.withinLimits().get());
    }
    boolean differs = Math.abs(report.monthHitRate() - report.round().planHitRate()) > NOTICEABLE;
    return fixed || !report.roundOf().isEmpty() || !report.scenario().plan().caching().enabled() || !differs ? ""
        : " Over the day rounds find what earlier ones wrote: the month's hit rate is %s.".formatted(
            Figures.percent(report.monthHitRate(), 1));
  }
}

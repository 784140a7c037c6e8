package runrate.desktop.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.optimise.GiveWay;
import runrate.optimise.PlanLimits;
import runrate.optimise.SearchReport;
import runrate.text.PlanWords;

/// Where no plan keeps to all limits: each limit at the nearest value that would let one through.
final class GiveWayRow extends FlowPane {
  private final FoundPlans plans;

  GiveWayRow(FoundPlans plans) {
    super(10, 8);
    this.plans = plans;
    setId("give-way");
    getStyleClass().addAll("card", "give-way");
    setAlignment(Pos.CENTER_LEFT);
  }

  void show(SearchReport report) {
    List<String> words = PlanWords.giveWay(plans.money(), report);
    List<UnaryOperator<PlanLimits>> moves = moves(report.giveWay());
    Restyle.keep(this, !words.isEmpty());
    getChildren().setAll(StyledLabel.of("Give way on one of these:", "limit-name"));
    for (int i = 0; i < words.size(); i++) {
      UnaryOperator<PlanLimits> move = moves.get(i);
      var set = new Button(words.get(i));
      set.setId("give-way-" + i);
      set.getStyleClass().add("risk-button");
      set.setOnAction(event -> plans.move(move));
      getChildren().add(set);
    }
  }

  private static List<UnaryOperator<PlanLimits>> moves(GiveWay giveWay) {
    List<UnaryOperator<PlanLimits>> moves = new ArrayList<>();
    giveWay.quality().ifPresent(quality -> moves.add(limits -> limits.withQuality(GiveWay.quality(quality))));
    giveWay.monthUsd().ifPresent(usd -> moves.add(limits -> limits.withMonthUsd(
        OptionalDouble.of(GiveWay.monthUsd(usd)))));
    giveWay.seconds().ifPresent(seconds -> moves.add(limits -> limits.withWithinSeconds(
        OptionalDouble.of(GiveWay.seconds(seconds)))));
    if (giveWay.tier()) {
      moves.add(limits -> limits.withInTier(false));
    }
    return moves;
  }
}

package runrate.desktop.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.optimise.GiveWay;
import runrate.optimise.SearchReport;
import runrate.text.PlanWords;

/// Where no plan keeps to all limits: each limit at the nearest value that would let one through, a row each.
final class GiveWayCard extends VBox {
  private final FoundPlans plans;
  private final GridPane rows = new GridPane();

  GiveWayCard(FoundPlans plans) {
    this.plans = plans;
    setId("give-way");
    getStyleClass().addAll("card", "give-way");
    rows.getStyleClass().add("give-way-rows");
    getChildren().addAll(StyledLabel.of("Give way on one of these:", "answer-name"), rows);
    Restyle.keep(this, false);
  }

  void show(SearchReport report) {
    List<String> words = PlanWords.giveWay(plans.money(), report);
    List<Runnable> moves = moves(report.giveWay());
    Restyle.keep(this, !words.isEmpty());
    rows.getChildren().clear();
    for (int i = 0; i < words.size(); i++) {
      add(i, words.get(i), moves.get(i));
    }
  }

  private void add(int row, String words, Runnable move) {
    Label limit = StyledLabel.of(words, "limit-name");
    limit.setMinWidth(USE_PREF_SIZE);
    Label others = StyledLabel.of("the other limits stay", "answer-note");
    others.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(others, Priority.ALWAYS);
    var set = new Hyperlink("Set");
    set.setId("give-way-" + row);
    set.getStyleClass().add("why-link");
    set.setMinWidth(USE_PREF_SIZE);
    set.setAccessibleText("Set " + words);
    set.setOnAction(event -> move.run());
    GridPane.setValignment(set, VPos.CENTER);
    rows.addRow(row, limit, others, set);
  }

  private List<Runnable> moves(GiveWay giveWay) {
    List<Runnable> moves = new ArrayList<>();
    giveWay.quality().ifPresent(quality -> moves.add(() -> plans.quality(GiveWay.quality(quality))));
    giveWay.monthUsd().ifPresent(usd -> moves.add(() -> plans.monthUsd(OptionalDouble.of(GiveWay.monthUsd(usd)))));
    giveWay.seconds().ifPresent(seconds -> moves.add(() ->
        plans.withinSeconds(OptionalDouble.of(GiveWay.seconds(seconds)))));
    return moves;
  }
}

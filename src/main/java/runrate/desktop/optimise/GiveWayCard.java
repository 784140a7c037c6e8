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
import runrate.text.SearchSentence;

/// What mends a search without an answer. Where no plan keeps to all limits: each limit at the nearest value that would
/// let one through, a row each; where nothing says what an answer is worth: as good as today.
final class GiveWayCard extends VBox {
  private final FoundPlans plans;
  private final Label head = StyledLabel.of("", "answer-name");
  private final GridPane rows = new GridPane();

  GiveWayCard(FoundPlans plans) {
    this.plans = plans;
    setId("give-way");
    getStyleClass().addAll("card", "give-way");
    rows.getStyleClass().add("give-way-rows");
    getChildren().addAll(head, rows);
    Restyle.keep(this, false);
  }

  void show(SearchReport report) {
    List<String> words = SearchSentence.giveWay(plans.money(), report);
    List<Runnable> moves = moves(report.giveWay());
    rows.getChildren().clear();
    head.setText("Give way on one of these:");
    for (int i = 0; i < words.size(); i++) {
      add(i, words.get(i), "the other limits stay", moves.get(i));
    }
    if (report.refused().isPresent() && report.limits().quality() == 0) {
      report.today().ifPresent(today -> {
        double floor = GiveWay.quality(today.quality());
        head.setText("Ask for what you have:");
        add(0, "Quality at least " + PlanWords.score(floor), "as today", () -> plans.quality(floor));
      });
    }
    Restyle.keep(this, !rows.getChildren().isEmpty());
  }

  private void add(int row, String words, String note, Runnable move) {
    Label limit = StyledLabel.of(words, "limit-name");
    limit.setMinWidth(USE_PREF_SIZE);
    Label others = StyledLabel.of(note, "answer-note");
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
    if (giveWay.tier()) {
      moves.add(() -> plans.inTier(false));
    }
    return moves;
  }
}

package runrate.desktop.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.optimise.GiveWay;
import runrate.optimise.Refused;
import runrate.optimise.SearchReport;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;

/// What mends a search without an answer, a row each. Where no plan keeps to all limits: each limit at the nearest
/// value that would let one through; where nothing says what an answer is worth: as good as today, or as somebody says;
/// where models have no score: a way to score them. The keyboard goes to what was set.
final class GiveWayCard extends VBox {
  private final FoundPlans plans;
  private final LimitsCard limits;
  private final Unscored unscored;
  private final Label head = StyledLabel.of("", "answer-name");
  private final GridPane rows = new GridPane();

  GiveWayCard(FoundPlans plans, LimitsCard limits, Unscored unscored) {
    this.plans = plans;
    this.limits = limits;
    this.unscored = unscored;
    setId("give-way");
    getStyleClass().addAll("card", "give-way");
    rows.getStyleClass().add("give-way-rows");
    getChildren().addAll(head, rows);
    Restyle.keep(this, false);
  }

  void show(SearchReport report) {
    rows.getChildren().clear();
    head.setText(report.refused().isPresent() ? "Score a model:" : "Give way on one of these:");
    addLimits(report);
    Optional<Refused.Lack> lack = report.refused().map(Refused::lack);
    if (lack.equals(Optional.of(Refused.Lack.WORTH))) {
      addFloor(report);
    }
    report.refused().flatMap(Refused::unscored).ifPresent(this::addModel);
    boolean scores = report.fitting().isEmpty() && lack.filter(what -> what != Refused.Lack.SCORE).isEmpty();
    if (scores && report.scored() < report.sold()) {
      add("More models", "%s of %s have no score".formatted(report.sold() - report.scored(), report.sold()),
          "Score\u2026", unscored::offer);
    }
    Restyle.keep(this, !rows.getChildren().isEmpty());
  }

  private void addLimits(SearchReport report) {
    List<String> words = SearchSentence.giveWay(plans.money(), report);
    List<Runnable> moves = moves(report.giveWay());
    for (int i = 0; i < words.size(); i++) {
      Runnable move = moves.get(i);
      add(words.get(i), "the other limits stay", "Set", link -> move.run());
    }
  }

  private void addFloor(SearchReport report) {
    head.setText("Say what an answer has to be worth:");
    report.today().ifPresent(today -> {
      double floor = GiveWay.quality(today.quality());
      add("Quality at least " + PlanWords.score(floor), "as today", "Set", link -> set(() -> plans.quality(floor),
          limits::focusQuality));
    });
    add("Another quality", "typed above", "Type it", link -> limits.focusQuality());
  }

  private void addModel(String model) {
    add(plans.store().engine().book().shortName(model), "part of today's mix, without a score", "Score it", link ->
        unscored.score(model));
  }

  private void add(String words, String note, String action, Consumer<Node> does) {
    Label limit = StyledLabel.of(words, "limit-name");
    limit.setMinWidth(USE_PREF_SIZE);
    Label others = StyledLabel.of(note, "answer-note");
    others.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(others, Priority.ALWAYS);
    Hyperlink link = CardHead.link("give-way-" + rows.getRowCount(), action, does);
    link.setAccessibleText("%s: %s".formatted(action.replace("\u2026", ""), words));
    GridPane.setValignment(link, VPos.CENTER);
    rows.addRow(rows.getRowCount(), limit, others, link);
  }

  /// The row goes as soon as there is an answer, and would hand the keyboard to something far off.
  private static void set(Runnable move, Runnable focus) {
    move.run();
    focus.run();
  }

  private List<Runnable> moves(GiveWay giveWay) {
    List<Runnable> moves = new ArrayList<>();
    giveWay.quality().ifPresent(quality -> moves.add(() -> set(() -> plans.quality(GiveWay.quality(quality)),
        limits::focusQuality)));
    giveWay.monthUsd().ifPresent(usd -> moves.add(() -> set(() -> plans.monthUsd(OptionalDouble.of(
        GiveWay.monthUsd(usd))), limits::focusCost)));
    giveWay.seconds().ifPresent(seconds -> moves.add(() -> set(() -> plans.withinSeconds(OptionalDouble.of(
        GiveWay.seconds(seconds))), limits::focusWithin)));
    if (giveWay.tier()) {
      moves.add(() -> set(() -> plans.inTier(false), limits::focusTier));
    }
    return moves;
  }
}

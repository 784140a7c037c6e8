package runrate.desktop.desk;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskReport;
import runrate.forecast.BudgetStatus;
import runrate.risk.BudgetOdds;
import runrate.text.BudgetSentence;
import runrate.text.Figures;
import runrate.text.LimitSentence;
import runrate.text.OddsWords;

/// The month against its budget: how much of it is used, in words, in colour and as a bar.
final class BudgetBlock extends VBox {
  private static final double WIDTH = 196;
  private static final double LONGEST = 1.1;
  private static final int MOST_LETTERS = 22;
  /// Of a verdict that is being weighed anew.
  private static final double PALE = 0.4;

  private final Label name = new Label();
  private final Label chip = new Label();
  private final Region used = region("bullet-used");
  private final Region over = region("bullet-over");
  private final Region tick = region("bullet-tick");
  private final Hyperlink why = new Hyperlink("why?");
  private double share;

  /// @param onWhy given the block that asks
  BudgetBlock(Consumer<Node> onWhy) {
    why.setId("headline-budget-why");
    why.getStyleClass().add("why-link");
    why.setMinWidth(USE_PREF_SIZE);
    why.setOnAction(event -> onWhy.accept(this));
    getStyleClass().addAll("headline-block", "budget-block");
    name.getStyleClass().add("headline-name");
    name.setMinWidth(USE_PREF_SIZE);
    chip.setId("budget-status");
    chip.setMaxWidth(Double.MAX_VALUE);
    chip.setMinWidth(USE_PREF_SIZE);
    var track = region("bullet-track");
    var bullet = new Pane(track, used, over, tick) {
      @Override
      protected void layoutChildren() {
        double scale = getWidth() / Math.max(LONGEST, share);
        track.resizeRelocate(0, 2, getWidth(), 8);
        used.resizeRelocate(0, 2, Math.min(share, 1) * scale, 8);
        over.setVisible(share > 1);
        over.resizeRelocate(scale, 2, Math.max(0, share - 1) * scale, 8);
        tick.resizeRelocate(Math.round(scale) - 1, 0, 2, 12);
      }
    };
    bullet.setMinHeight(12);
    bullet.setPrefHeight(12);
    setMinWidth(WIDTH);
    getChildren().addAll(new HBox(6, name, why), chip, bullet);
  }

  private static Region region(String styleClass) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    return region;
  }

  /// @param ahead has odds once months were drawn; the verdict is then theirs
  void show(DeskReport report, OddsAhead.Odds ahead) {
    Optional<BudgetOdds> odds = ahead.budget();
    var budget = report.scenario().budget().monthlyUsd();
    double month = report.cost().monthUsd();
    if (budget.isEmpty()) {
      name.setText(BudgetSentence.unset(report.scenario().budget()));
      chip(BudgetStatus.NO_BUDGET, report.scenario().budget().isOfOtherPeriodsOnly() ? "NONE A MONTH" : "NO BUDGET");
      share = 0;
    } else {
      share = month / budget.getAsDouble();
      name.setText("Budget %s, used %s".formatted(report.money().amount(budget.getAsDouble()), Figures.percent(share)));
      double difference = Math.abs(month - budget.getAsDouble());
      chip(report.budgetStatus(), report.budgetStatus() == BudgetStatus.OVER_BUDGET
          ? fitting("OVER BUDGET by ", "OVER by ", report.money().amount(difference, month), "")
          : fitting("ON TRACK, ", "", report.money().amount(difference, budget.getAsDouble()), " left"));
    }
    chip.setOpacity(ahead.isPending() && budget.isPresent() ? PALE : 1);
    Optional<String> rule = odds.map(OddsWords::rule);
    chip.setTooltip(rule.map(Terms::tooltip).orElse(null));
    chip.setAccessibleHelp(rule.orElse(""));
    odds.ifPresentOrElse(known -> weigh(report, known),
        () -> BudgetSentence.ofContradictionInShort(month, report.burn()).ifPresent(this::contradict));
    if (report.budgetStatus() != BudgetStatus.OVER_BUDGET
        && LimitSentence.overCap(report.money(), report.scenario(), report.capacity()).isPresent()) {
      contradict("OVER THE SPEND CAP");
    }
    why.setVisible(budget.isPresent());
    getChildren().getLast().setVisible(budget.isPresent());
    ((Pane) getChildren().getLast()).requestLayout();
  }

  /// The amount stays where it says the same as the odds; else they are counted.
  private void weigh(DeskReport report, BudgetOdds odds) {
    switch (odds.standing()) {
      case AT_RISK -> contradict("AT RISK, " + OddsWords.inShort(odds));
      case OVER_BUDGET -> {
        if (report.budgetStatus() != BudgetStatus.OVER_BUDGET) {
          chip(BudgetStatus.OVER_BUDGET, "OVER in " + OddsWords.inShort(odds));
        }
      }
      case ON_TRACK -> {
        if (report.budgetStatus() != BudgetStatus.ON_TRACK) {
          chip(BudgetStatus.ON_TRACK, "ON TRACK, %s over".formatted(OddsWords.inShort(odds)));
        }
      }
      case NO_BUDGET -> { }
    }
  }

  /// Fewer words before an amount with many letters; the colour and the sign say the rest.
  private static String fitting(String words, String fewer, String amount, String after) {
    return (words.length() + amount.length() + after.length() > MOST_LETTERS ? fewer : words) + amount + after;
  }

  /// No verdict on a state that is not the one in the panel.
  ///
  /// @param budget shown without what would be used of it
  void holdBack(String budget) {
    name.setText(budget);
    chip.setOpacity(1);
    chip.setText("no verdict");
    chip.setGraphic(null);
    Restyle.set(chip, "label", "budget-chip", "held-back");
    share = 0;
    ((Pane) getChildren().getLast()).requestLayout();
  }

  /// Neither verdict alone, where the calendar's month has another one than the plan's, or where the vendor stops below
  /// the budget; the strip says both amounts.
  private void contradict(String words) {
    chip.setText(words);
    Restyle.icon(chip, Feather.ALERT_CIRCLE);
    Restyle.set(chip, "label", "budget-chip", "contradicted");
  }

  private void chip(BudgetStatus status, String words) {
    chip.setText(words);
    Restyle.icon(chip, status == BudgetStatus.OVER_BUDGET ? Feather.ALERT_TRIANGLE
        : status == BudgetStatus.ON_TRACK ? Feather.CHECK : Feather.MINUS);
    Restyle.set(chip, "label", "budget-chip", switch (status) {
      case OVER_BUDGET -> "over";
      case ON_TRACK -> "on-track";
      case NO_BUDGET -> "no-budget";
    });
  }
}

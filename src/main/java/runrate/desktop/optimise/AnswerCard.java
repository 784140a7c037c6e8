package runrate.desktop.optimise;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.optimise.Answer;
import runrate.optimise.PlanChange;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A plan the search proposes: what it costs and scores against today, what it changes, and how to get it.
final class AnswerCard extends VBox {
  private final Label number = StyledLabel.of("", "answer-disc");
  private final Label name = StyledLabel.of("", "answer-name");
  private final Label month = StyledLabel.of("", "answer-month");
  private final Label difference = StyledLabel.of("", "answer-difference");
  private final Label quality = StyledLabel.of("", "answer-quality");
  private final CardFinding room = new CardFinding();
  private final Label qualityDifference = StyledLabel.of("", "answer-difference");
  private final GridPane rows = new GridPane();
  private final Button apply = new Button("Apply");
  private final Button compare = new Button("Compare");
  private final Label count = StyledLabel.of("", "answer-note");
  private Optional<Answer> answer = Optional.empty();

  /// @param place from 1
  AnswerCard(int place, Consumer<Answer> onApply, Consumer<Answer> onCompare, Consumer<Node> onWhy) {
    setId("answer-" + place);
    getStyleClass().addAll("card", "answer-card");
    number.setText(Integer.toString(place));
    number.setMinWidth(USE_PREF_SIZE);
    var why = new Hyperlink("why?");
    why.setId("answer-%s-why".formatted(place));
    why.getStyleClass().add("why-link");
    why.setMinWidth(USE_PREF_SIZE);
    why.setOnAction(event -> onWhy.accept(why));
    apply.setId("answer-%s-apply".formatted(place));
    apply.setOnAction(event -> answer.ifPresent(onApply));
    compare.setId("answer-%s-compare".formatted(place));
    compare.setOnAction(event -> answer.ifPresent(onCompare));
    rows.setHgap(10);
    rows.setVgap(4);
    var scroll = new PlainScroll(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("answer-rows");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(row(6, number, name, gap(), why), row(8, month, difference, gap(), quality),
        row(8, room, qualityDifference), scroll, row(8, apply, compare, gap(), count));
    for (Label label : List.of(month, difference, quality, qualityDifference, count)) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    name.setMinWidth(0);
    HBox.setHgrow(room, Priority.ALWAYS);
  }

  private static HBox row(double gap, Node... nodes) {
    var row = new HBox(gap, nodes);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  Optional<Answer> answer() {
    return answer;
  }

  /// @param title what it is the best of
  void show(RateBook book, Money money, SearchReport report, Answer shown, String title, boolean framed) {
    answer = Optional.of(shown);
    name.setText(title);
    month.setText(money.amount(shown.monthUsd()));
    quality.setText("quality " + PlanWords.score(shown.quality()));
    report.today().ifPresentOrElse(today -> against(money, shown, today), () -> {
      difference.setText("a month");
      qualityDifference.setText("");
    });
    String answers = "answer in %s s".formatted(Figures.trimmed(shown.seconds(), 1));
    room.show(report.limits().monthUsd().stream().mapToObj(most -> List.of("%s under the limit · %s".formatted(
        money.amount(Math.max(0, most - shown.monthUsd()), shown.monthUsd()), answers), answers)).findFirst()
        .orElse(List.of(answers)));
    rows.getChildren().clear();
    shown.changes().forEach(change -> add(book, change));
    int changes = shown.changes().size();
    count.setText(changes == 0 ? "as today" : changes == 1 ? "1 change" : changes + " changes");
    apply.setDisable(changes == 0);
    Restyle.mark(this, "framed", framed);
    Restyle.mark(apply, "accent", framed);
  }

  private void against(Money money, Answer shown, PlanSpot today) {
    double less = today.monthUsd() - shown.monthUsd();
    difference.setText("%s%s a month".formatted(less >= 0 ? "\u2212" : "+", money.amount(Math.abs(less),
        today.monthUsd())));
    Restyle.set(difference, "answer-difference", less >= 0 ? "better" : "worse");
    double higher = shown.quality() - today.quality();
    qualityDifference.setText(Math.abs(higher) < 0.05 ? "as today" : "%s%s against today".formatted(
        higher > 0 ? "+" : "\u2212", PlanWords.score(Math.abs(higher))));
    Restyle.set(qualityDifference, "answer-difference", higher < -0.05 ? "worse" : "better");
  }

  private void add(RateBook book, PlanChange change) {
    String what = PlanWords.name(change.what());
    Label label = StyledLabel.of(change.task().isEmpty() ? what
        : "%s, %s".formatted(change.task(), what.toLowerCase(Figures.LOCALE)), "answer-note");
    label.setMinWidth(USE_PREF_SIZE);
    Label words = StyledLabel.wrapped(PlanWords.of(book, change), "answer-words");
    GridPane.setHgrow(words, Priority.ALWAYS);
    GridPane.setValignment(label, VPos.TOP);
    rows.addRow(rows.getRowCount(), label, words);
  }
}

package runrate.desktop.optimise;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.optimise.Answer;
import runrate.optimise.MayChange;
import runrate.optimise.PlanChange;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// A plan the search proposes: what it costs and scores against today, what it changes, and how to get it.
final class AnswerCard extends VBox {
  /// From so wide on it says what was and what will be, and draws it.
  private static final double ROOMY = 340;

  private final Label number = StyledLabel.of("", "answer-disc");
  private final Label name = StyledLabel.of("", "answer-name");
  private final Label month = StyledLabel.of("", "answer-month");
  private final CardFinding difference = new CardFinding();
  private final Label quality = StyledLabel.of("", "answer-quality");
  private final CardFinding room = new CardFinding();
  private final CardFinding qualityDifference = new CardFinding().asWideAsWords();
  private final GridPane rows = new GridPane();
  private final MixBars bars = new MixBars();
  private final Button apply = new Button("Apply");
  private final Button compare = new Button("Compare");
  private final Label count = StyledLabel.of("", "answer-note");
  private Optional<Shown> shown = Optional.empty();

  /// What it shows.
  ///
  /// @param title   what it is the best of
  /// @param rows    what has a row of its own; of work of several kinds everything that changes
  /// @param framed  whether it is the one to be taken
  record Shown(DeskState state, RateBook book, SearchReport report, Answer answer, String title, Set<MayChange> rows,
      boolean framed) {
    Money money() {
      return state.report().money();
    }
  }

  /// @param place from 1
  AnswerCard(int place, Consumer<Answer> onApply, Consumer<Answer> onCompare, Consumer<Node> onWhy) {
    setId("answer-" + place);
    getStyleClass().addAll("card", "answer-card");
    number.setText(Integer.toString(place));
    number.setMinWidth(USE_PREF_SIZE);
    Hyperlink why = CardHead.why("answer-%s-why".formatted(place), onWhy);
    apply.setId("answer-%s-apply".formatted(place));
    apply.setOnAction(event -> answer().ifPresent(onApply));
    compare.setId("answer-%s-compare".formatted(place));
    compare.setOnAction(event -> answer().ifPresent(onCompare));
    rows.setHgap(10);
    rows.setVgap(4);
    var scroll = new PlainScroll(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("answer-rows");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(row(6, number, name, gap(), why), row(8, month, difference, quality),
        row(8, room, qualityDifference), scroll, row(8, apply, compare, gap(), count));
    for (Region part : List.of(month, quality, count, apply, compare)) {
      part.setMinWidth(USE_PREF_SIZE);
    }
    name.setMinWidth(0);
    HBox.setHgrow(qualityDifference, Priority.NEVER);
    widthProperty().map(width -> width.doubleValue() >= ROOMY).subscribe(fits -> showRows());
  }

  private static HBox row(double gap, Node... nodes) {
    var row = new HBox(gap, nodes);
    row.setAlignment(Pos.BASELINE_LEFT);
    row.setMinHeight(USE_PREF_SIZE);
    return row;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /// @param listener told when the mouse or the keyboard comes to it, and when it goes
  void onPoint(Runnable listener) {
    hoverProperty().addListener((property, was, is) -> listener.run());
    focusWithinProperty().addListener((property, was, is) -> listener.run());
  }

  Optional<Answer> answer() {
    return shown.map(Shown::answer);
  }

  void show(Shown now) {
    shown = Optional.of(now);
    Answer answer = now.answer();
    name.setText(now.title());
    Restyle.keep(number, answer.kind() != Answer.Kind.CHOSEN);
    month.setText(now.money().amount(answer.monthUsd()));
    quality.setText("quality " + PlanWords.score(answer.quality()));
    now.report().today().ifPresentOrElse(today -> against(now.money(), answer, today), () -> {
      difference.show(List.of("a month"));
      qualityDifference.show(List.of(""));
    });
    room.show(room(now));
    int changes = answer.changes().size();
    count.setText(changes == 0 ? "as today" : changes == 1 ? "1 change" : changes + " changes");
    apply.setDisable(changes == 0);
    Restyle.mark(this, "framed", now.framed());
    Restyle.mark(apply, "accent", now.framed());
    showRows();
  }

  /// The longest that has room is shown. Where a success is what has to be cheap, what it costs comes first.
  private static List<String> room(Shown now) {
    Answer answer = now.answer();
    String success = now.report().perSuccess().isEmpty() ? "" : answer.outcomeUsd().stream().mapToObj(usd ->
        now.money().perRequest(usd) + " a success").findFirst().orElse("");
    String under = now.report().limits().monthUsd().stream().mapToObj(most -> now.money().amount(
        Math.max(0, most - answer.monthUsd()), answer.monthUsd()) + " under the limit").findFirst().orElse("");
    List<String> said = Stream.of(success, under, PlanWords.answerIn(answer.seconds()))
        .filter(words -> !words.isEmpty()).toList();
    return IntStream.iterate(said.size(), count -> count > 0, count -> count - 1).mapToObj(count ->
        String.join(" \u00b7 ", said.subList(0, count))).toList();
  }

  private void against(Money money, Answer answer, PlanSpot today) {
    double less = today.monthUsd() - answer.monthUsd();
    String by = (less >= 0 ? "\u2212" : "+") + money.amount(Math.abs(less), today.monthUsd());
    boolean same = Math.abs(less) < money.unitUsd(today.monthUsd()) / 2;
    difference.show(same ? List.of("as today") : List.of(by + " a month", by));
    Restyle.set(difference, "answer-difference", same ? "same" : less > 0 ? "better" : "worse");
    double higher = answer.quality() - today.quality();
    String points = (higher > 0 ? "+" : "\u2212") + PlanWords.score(Math.abs(higher));
    qualityDifference.show(Math.abs(higher) < 0.05 ? List.of("as today") : List.of(points + " against today", points));
    Restyle.set(qualityDifference, "answer-difference", higher < -0.05 ? "worse" : "better");
  }

  private boolean isRoomy() {
    return getWidth() >= ROOMY;
  }

  /// The two bars stand beside the rows below the first one, whose words are the longest.
  private void showRows() {
    rows.getChildren().clear();
    shown.ifPresent(now -> {
      now.answer().changes().forEach(change -> add(now, change));
      if (!now.report().scenario().tasks().isEmpty()) {
        return;
      }
      List<MayChange> changed = now.answer().changes().stream().map(PlanChange::what).toList();
      now.rows().stream().sorted().filter(what -> !changed.contains(what)).forEach(what -> add(PlanWords.name(what),
          StyledLabel.wrapped(PlanWords.staying(what, now.report().scenario()), "answer-note")));
      if (isRoomy() && changed.contains(MayChange.ROUTING)) {
        bars.show(now.state(), now.report().scenario().plan().routing(), now.answer().scenario().plan().routing());
        GridPane.setColumnSpan(rows.getChildren().get(1), 2);
        rows.add(bars, 2, 1, 1, Math.max(1, rows.getRowCount() - 1));
      }
    });
  }

  private void add(Shown now, PlanChange change) {
    String what = PlanWords.name(change.what());
    add(change.task().isEmpty() ? what : "%s, %s".formatted(change.task(), what.toLowerCase(Figures.LOCALE)),
        StyledLabel.wrapped(isRoomy() ? PlanWords.of(now.book(), change) : PlanWords.brief(now.book(), change),
            "answer-words"));
  }

  private void add(String what, Label words) {
    Label label = StyledLabel.of(what, "answer-note");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHgrow(words, Priority.ALWAYS);
    GridPane.setValignment(label, VPos.TOP);
    GridPane.setValignment(words, VPos.TOP);
    rows.addRow(rows.getRowCount(), label, words);
  }
}

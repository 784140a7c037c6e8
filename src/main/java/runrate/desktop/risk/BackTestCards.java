package runrate.desktop.risk;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.backtest.BackTest;
import runrate.backtest.TestedMonth;
import runrate.desktop.charts.AccuracyChart;
import runrate.desktop.charts.BackTestChart;
import runrate.desktop.charts.WorstMonthChart;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.text.BacktestWords;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyBackTest;

/// Three cards: all forecasts beside what came, how good they were by the day they were made on, and where they failed.
final class BackTestCards extends StackPane {
  private static final double ROOM_FOR_KEY = 900;
  private static final double ROOM_FOR_WORDS = 560;

  private final BackTestChart forecasts = new BackTestChart();
  private final AccuracyChart accuracy = new AccuracyChart();
  private final WorstMonthChart worst = new WorstMonthChart();
  private final BackTestKey key = new BackTestKey();
  private final Label held = StyledLabel.wrapped("", "card-finding");
  private final Label worse = StyledLabel.wrapped("", "backtest-worse");
  private final Label reason = StyledLabel.wrapped("", "card-finding");
  private final Button leave = new Button();
  private final List<ChartCard> cards;
  private final CardGrid grid;
  private Optional<BackTest> shown = Optional.empty();
  private Money money = Money.US_DOLLARS;

  /// @param onLeave told that the worst month is to be left out, or taken back in
  BackTestCards(ChartCard.Host host, BiConsumer<Why, Node> why, Runnable onLeave) {
    leave.setId("backtest-leave");
    leave.getStyleClass().add("risk-button");
    leave.setMinWidth(USE_PREF_SIZE);
    leave.setOnAction(event -> onLeave.run());
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMaxWidth(Double.MAX_VALUE);
    var below = new HBox(12, reason, leave);
    below.setAlignment(Pos.CENTER_LEFT);
    below.setMinHeight(USE_PREF_SIZE);
    below.getStyleClass().add("backtest-foot");
    held.getStyleClass().add("backtest-foot");
    worse.setId("backtest-worse");
    Consumer<Node> explain = link -> shown.ifPresent(test -> why.accept(WhyBackTest.forecasts(money, test), link));
    cards = List.of(
        new ChartCard("card-backtest", "What was forecast, and what came", forecasts, host, explain, key),
        new ChartCard("card-accuracy", "How good on which day", accuracy, host, link -> shown.ifPresent(test ->
            why.accept(WhyBackTest.accuracy(money, test), link))).below(new VBox(worse, held)),
        new ChartCard("card-worst", "Where it failed", worst, host, link -> shown.ifPresent(test ->
            test.worst().ifPresent(month -> why.accept(WhyBackTest.worst(money, test, month), link)))).below(below));
    grid = new CardGrid(List.of(CardGrid.Row.even(0.56, cards.get(0)),
        CardGrid.Row.even(0.44, cards.get(1), cards.get(2))));
    getChildren().add(grid);
    widthProperty().subscribe(this::arrange);
    heightProperty().subscribe(this::arrange);
  }

  private void arrange() {
    Restyle.keep(key, getWidth() >= ROOM_FOR_KEY);
    Restyle.keep(held, getHeight() >= ROOM_FOR_WORDS);
    shown.ifPresent(this::sayWorse);
  }

  /// In a low window the first sentence, so that the rows keep apart; "why?" has the others.
  private void sayWorse(BackTest test) {
    List<String> words = BacktestWords.worse(money, test);
    worse.setText(String.join(" ", held.isManaged() ? words : words.stream().limit(1).toList()));
    Restyle.keep(worse, !words.isEmpty());
  }

  /// @param leftOut the month that was left out by hand
  void show(Money shownIn, BackTest test, Optional<YearMonth> leftOut) {
    shown = Optional.of(test);
    money = shownIn;
    Stream.of(forecasts, accuracy, worst).forEach(chart -> chart.showIn(money));
    forecasts.show(test);
    accuracy.show(test);
    held.setText(String.join(" ", BacktestWords.held(test)));
    sayWorse(test);
    say(cards.get(0), BacktestWords.finding(test));
    say(cards.get(1), BacktestWords.compared(test.all()));
    test.worst().ifPresent(month -> show(test, month));
    leave.setText(leftOut.map(month -> "Take %s back in".formatted(BacktestWords.month(month)))
        .orElseGet(() -> test.worst().map(month -> "Leave %s out".formatted(BacktestWords.month(month.month())))
            .orElse("")));
    Restyle.keep(leave, leftOut.isPresent() || test.months().size() > BackTest.FEWEST_MONTHS);
  }

  private void show(BackTest test, TestedMonth month) {
    worst.show(month);
    say(cards.get(2), BacktestWords.failed(month));
    reason.setText("%s %s".formatted(BacktestWords.reason(month), BacktestWords.without(test, month).orElse("")));
  }

  private static void say(ChartCard card, List<String> longToShort) {
    card.show(longToShort.get(0), longToShort.get(1));
  }

  /// Gives the worst month all the room.
  void growWorst() {
    grid.grow(cards.get(2));
  }

  void grow(Node card) {
    cards.stream().filter(card::equals).forEach(grid::grow);
  }

  void shrink() {
    grid.shrink();
  }
}

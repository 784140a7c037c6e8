package runrate.desktop.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.capacity.ReservedUse;
import runrate.capacity.SimulatedMonth;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Background;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.forecast.BudgetStatus;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.TaskEdits;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.text.BatchSentence;
import runrate.text.BudgetSentence;
import runrate.text.LimitSentence;
import runrate.text.MonthSentence;
import runrate.text.OddsWords;
import runrate.text.ProofSentence;
import runrate.text.TaskSentence;
import runrate.units.Problem;

/// The month in a sentence, with the action that mends it; or what keeps it from being priced.
public final class VerdictStrip extends HBox {
  private static final Duration PAUSE = Duration.ofMillis(600);
  private static final double LEAST_HEIGHT = 36;

  private final Label sentence = new Label();
  private final FontIcon icon = new FontIcon(Feather.ZAP);
  private final Hyperlink action = new Hyperlink();
  private final ScenarioStore store;
  private final Runnable showProblems;

  private final Background<Scenario, Optional<SimulatedMonth>> simulation;
  private final StripRoom room = new StripRoom(this);
  private String plain = "";
  private Optional<Scenario> proven = Optional.empty();
  private String proof = "";
  private OddsAhead.Odds ahead = OddsAhead.Odds.NONE;
  /// Keeps its room while the next one is being counted.
  private String lastOdds = "";

  /// What the strip says or would say.
  private record Said(String words, Feather symbol, String action, Runnable mend) {
    static Said of(WindowTab.Verdict verdict) {
      return new Said(verdict.sentence(), Feather.ZAP, verdict.action(), verdict.mend());
    }
  }

  public VerdictStrip(ScenarioStore store, Runnable showProblems) {
    this.store = store;
    this.showProblems = showProblems;
    simulation = new Background<Scenario, Optional<SimulatedMonth>>("simulated-month",
        (scenario, going) -> SimulatedMonth.of(store.engine(), scenario, going::isStopped), this::add, why -> { })
        .after(PAUSE);
    getStyleClass().add("verdict");
    setAlignment(Pos.CENTER_LEFT);
    setMinSize(0, USE_PREF_SIZE);
    sentence.setId("verdict");
    sentence.getStyleClass().add("verdict-text");
    sentence.setMinWidth(0);
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    action.setId("verdict-action");
    action.getStyleClass().add("verdict-action");
    action.setMinWidth(USE_PREF_SIZE);
    action.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
    action.setContentDisplay(ContentDisplay.RIGHT);
    getChildren().addAll(icon, sentence, action);
  }

  /// As high as the longest words of any tab, so that tabs stay where they are whichever is in front: a fixed least
  /// height would let what lies below press it together.
  @Override
  protected double computePrefHeight(double width) {
    double longest = room.height(width, icon.prefWidth(-1));
    return Math.max(LEAST_HEIGHT, Math.max(longest, super.computePrefHeight(width)));
  }

  /// @param ofTab   what the tab in front says in place of the desk's verdict
  /// @param ofOther what other tabs would say
  public void show(DeskState state, Supplier<Optional<WindowTab.Verdict>> ofTab,
      Supplier<Stream<WindowTab.Verdict>> ofOther) {
    simulation.stop();
    getStyleClass().removeAll("verdict-problem");
    if (!state.isPriced()) {
      showProblem(state.problems().getFirst());
      return;
    }
    if (!state.refusals().isEmpty()) {
      showRefusals(state);
      return;
    }
    Said month = month(state);
    Said said = ofTab.get().map(Said::of).orElse(month);
    boolean ofMonth = said == month;
    if (ofMonth && !runs(state)) {
      getStyleClass().add("verdict-problem");
    }
    say(said.words(), said.symbol());
    act(said.action(), said.mend());
    String toCome = ahead.isPending() && !lastOdds.isEmpty() ? " " + lastOdds : "";
    var ofDesk = new StripRoom.Words(withProof(state.scenario(), month.words()) + toCome, month.action());
    room.keep(Stream.concat(Stream.of(ofDesk), ofOther.get().map(other ->
        new StripRoom.Words(other.sentence(), other.action()))).toList());
    if (ofMonth && runs(state)) {
      plain = said.words();
      sentence.setText(withProof(state.scenario(), plain));
      simulation.ask(state.scenario());
    }
  }

  /// What months that were drawn of the state shown next add to its verdict of likely values.
  public void weigh(OddsAhead.Odds known) {
    ahead = known;
  }

  private String odds(DeskReport report) {
    String words = ahead.outlook().map(drawn ->
        OddsWords.beside(drawn, report.budgetStatus(), ahead.even())).orElse("");
    lastOdds = ahead.isPending() ? lastOdds : words;
    return words.isEmpty() ? "" : " " + words;
  }

  private static boolean runs(DeskState state) {
    return state.report().capacity().pools().stream().allMatch(pool -> pool.oneCallTooLarge().isEmpty());
  }

  private Said month(DeskState state) {
    var report = state.report();
    boolean over = report.budgetStatus() == BudgetStatus.OVER_BUDGET;
    boolean batchHurts = report.batchOutcome().raisesTheMonth();
    if (!runs(state)) {
      return new Said(LimitSentence.of(report.capacity(), report.scenario().workload().agents()),
          Feather.ALERT_TRIANGLE, "", () -> { });
    }
    String words = TaskSentence.average(report.money(), report.cost(), report.averageCallUsd())
        .map(sentence -> sentence + " ").orElse("") + words(report, batchHurts, over) + odds(report)
        + BudgetSentence.ofContradiction(report.money(), report.scenario(), report.cost().monthUsd(), report.burn())
            .map(both -> " " + both).orElse("")
        + report.withinLimits().map(month -> " " + LimitSentence.beside(report.money(), month)).orElse("");
    Optional<String> refused = LimitSentence.overCap(report.money(), report.scenario(), report.capacity())
        .or(() -> refused(state.scenario()));
    boolean back = batchHurts && report.goal().isEmpty()
        && report.scenario().bound(Keys.path(PlanShape.BATCH)).allows(0);
    return new Said(words + refused.map(sentence -> " " + sentence).orElse(""), refused.isPresent()
        ? Feather.ALERT_TRIANGLE : over ? Feather.ZAP : Feather.CHECK_CIRCLE,
        back ? "Set batch share to 0\u2009%" : report.goal().map(MonthSentence::action).orElse(""),
        () -> report.goal().ifPresentOrElse(goal -> store.edit(scenario -> goal.change()),
            () -> store.edit(TaskEdits::withoutBatch)));
  }

  /// What saves most, or that batching costs money; over the budget also what would meet it: taking batching back need
  /// not.
  private static String words(DeskReport report, boolean batchHurts, boolean over) {
    return Optional.of(report.batchOutcome()).filter(outcome -> batchHurts)
        .flatMap(outcome -> BatchSentence.of(report.money(), outcome))
        .map(words -> over ? words + " " + MonthSentence.budget(report.goal(), report.scenario().mayChange()) : words)
        .orElseGet(() -> MonthSentence.of(report.money(), report.savings(), over, report.goal(),
            report.scenario().mayChange()));
  }

  /// A month is no cheaper for calls that get no answer.
  private Optional<String> refused(Scenario scenario) {
    return ReservedUse.of(store.engine(), scenario).stream().filter(use -> use.averageFit() < 1
        && use.capacity().beyond() == ReservedCapacity.Beyond.REFUSE)
        .findFirst().map(LimitSentence::of);
  }

  /// Where a simulation contradicts the form of a derived hit rate, the strip says what the month comes to by it.
  private void add(Optional<SimulatedMonth> month) {
    proven = month.map(found -> store.state().scenario());
    month.ifPresent(found -> {
      proof = ProofSentence.beside(store.state().report().money(), found);
      sentence.setText(withProof(store.state().scenario(), plain));
    });
  }

  private String withProof(Scenario scenario, String words) {
    return proven.filter(known -> known == scenario).isPresent() ? words + " " + proof : words;
  }

  private void showProblem(Problem problem) {
    getStyleClass().add("verdict-problem");
    say("Not priced: " + problem.sentence(), Feather.ALERT_TRIANGLE);
    act("Show problems", showProblems);
  }

  private void showRefusals(DeskState state) {
    int count = state.refusals().size();
    getStyleClass().add("verdict-problem");
    say("Not priced: %s. What you see below is the last valid state, %s.".formatted(
        count == 1 ? "one field holds a value that cannot be" : "%s fields hold values that cannot be".formatted(
            count == 2 ? "two" : String.valueOf(count)),
                state.report().money().amount(state.report().cost().monthUsd())),
        Feather.ALERT_TRIANGLE);
    act(count == 1 ? "Take it back" : count == 2 ? "Take both back" : "Take all %s back".formatted(count),
        store::acceptAll);
  }

  private void say(String words, Feather symbol) {
    plain = words;
    sentence.setText(words);
    Restyle.icon(icon, symbol);
  }

  private void act(String words, Runnable what) {
    action.setText(words);
    Restyle.keep(action, !words.isEmpty());
    action.setOnAction(event -> what.run());
  }
}

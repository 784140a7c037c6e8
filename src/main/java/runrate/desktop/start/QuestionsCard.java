package runrate.desktop.start;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.draft.NewCase;
import runrate.draft.Question;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;
import runrate.text.BatchSentence;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.Why;
import runrate.units.Excerpt;

/// Six questions with the month growing beside them. The case is kept in a store of its own until it goes to the desk.
final class QuestionsCard extends VBox {
  private final ScenarioStore draft;
  private final Scenario assumed;
  private final Set<Question> answered = EnumSet.noneOf(Question.class);
  private final Map<Question, QuestionRow> rows = new EnumMap<>(Question.class);
  private final AnswerFields fields;
  private final TextField name = new TextField();
  private final Label count = StyledLabel.of("", "card-finding");
  private final Label figure = StyledLabel.of("", "start-figure");
  private final Label beside = StyledLabel.of("", "question-meaning");
  private final AnswerBars bars = new AnswerBars();
  private final Button open = new Button("Open on the desk");
  private final Consumer<Scenario> onOpen;
  private Optional<CurrencyRate> rate = Optional.empty();

  /// @param assumed what everything is before the first answer
  /// @param onOpen  given the case once it is to be opened
  /// @param onWhy   explains a figure beside a node
  QuestionsCard(ScenarioStore draft, Consumer<Scenario> onOpen, BiConsumer<Why, Node> onWhy) {
    this.draft = draft;
    this.assumed = draft.state().scenario();
    this.onOpen = onOpen;
    fields = new AnswerFields(draft, this::answer, open::requestFocus);
    setId("new-case");
    getStyleClass().addAll("card", "questions-card");
    name.setId("new-name");
    name.setPromptText(NewCase.NAME);
    name.setAccessibleText("Name of the new scenario");
    name.setOnAction(event -> focusFirst());
    HBox.setHgrow(name, Priority.ALWAYS);
    var nameLine = new HBox(8, StyledLabel.of("Name", "question-words"), name);
    nameLine.setAlignment(Pos.CENTER_LEFT);
    nameLine.getStyleClass().add("name-line");
    getChildren().addAll(head(), nameLine, questions());
    rows.get(Question.BATCH).onWhy(() -> BatchSentence.why(money(), draft.state().report().batchOutcome())
        .ifPresent(answer -> onWhy.accept(answer, rows.get(Question.BATCH))));
    getChildren().add(foot());
    draft.stateProperty().addListener((property, old, state) -> show(state));
    show(draft.state());
  }

  /// A refused answer takes a line more than the window may have room for.
  private PlainScroll questions() {
    var all = new VBox();
    for (Question question : Question.values()) {
      QuestionRow row = fields.row(question);
      rows.put(question, row);
      all.getChildren().add(row);
    }
    var scroll = new PlainScroll(all);
    scroll.getStyleClass().add("questions-scroll");
    scroll.prefViewportHeightProperty().bind(all.heightProperty());
    return scroll;
  }

  private HBox head() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(8, StyledLabel.of("New from a few questions", "card-title"), gap, count);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private HBox foot() {
    figure.setId("new-figure");
    open.setId("new-open");
    open.getStyleClass().add("accent");
    open.setOnAction(event -> open());
    var clear = new Button("Clear");
    clear.setId("new-clear");
    clear.setOnAction(event -> clear());
    var amount = new HBox(8, figure, StyledLabel.of("a month", "question-meaning"));
    amount.setAlignment(Pos.BASELINE_LEFT);
    var buttons = new HBox(8, open, clear);
    var left = new VBox(4, amount, beside, StyledLabel.of("What is unanswered is assumed.", "question-meaning"),
        buttons);
    left.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var foot = new HBox(8, left, gap, bars);
    foot.setAlignment(Pos.BOTTOM_LEFT);
    foot.getStyleClass().add("question-foot");
    return foot;
  }

  /// Puts the keyboard on the first question.
  void focusFirst() {
    fields.focus(Question.AGENTS);
  }

  private void answer(Question question) {
    answered.add(question);
    show(draft.state());
  }

  /// Shows amounts in the currency of a rate from now on, else in US dollars.
  void in(Optional<CurrencyRate> shownRate) {
    if (!rate.equals(shownRate)) {
      rate = shownRate;
      show(draft.state());
    }
  }

  private Money money() {
    return Money.of(rate);
  }

  void fit(boolean narrow) {
    fields.fit(narrow);
  }

  private void show(DeskState state) {
    fields.show(state);
    List<NewCase.Step> steps = state.isPriced()
        ? NewCase.steps(draft.engine(), assumed, state.scenario(), answered) : List.of();
    double month = state.report().cost().monthUsd();
    rows.forEach((question, row) -> {
      OptionalDouble added = steps.stream().filter(step -> step.question() == question)
          .mapToDouble(NewCase.Step::addedUsd).findFirst();
      row.show(money(), answered.contains(question), added.orElse(Double.NaN), month, question == Question.BATCH);
    });
    count.setText("%s of %s answered".formatted(answered.size(), Question.values().length));
    figure.setText(state.isCurrent() ? money().amount(month) : "\u2013");
    beside.setText(besides(state, month));
    if (state.isPriced()) {
      bars.show(money(), draft.engine().report(assumed).monthUsd(), steps);
    }
    open.setDisable(answered.isEmpty() || !state.isCurrent());
  }

  private String besides(DeskState state, double month) {
    if (!state.isCurrent()) {
      return state.heldBack().orElse("");
    }
    double naive = state.report().savings().baselineUsd();
    double share = state.report().savings().savingShare();
    return "naive %s, so %s %s; %s a call".formatted(money().amount(naive), Figures.percent(Math.abs(share)),
        share < 0 ? "more" : "less", money().perRequest(state.report().cost().costPerRequestUsd()));
  }

  /// The case under the name that was typed, what is assumed in it marked.
  private void open() {
    String typed = Excerpt.ofName(name.getText()).strip();
    Scenario named = draft.state().scenario().withName(typed.isEmpty() ? NewCase.NAME : typed);
    onOpen.accept(NewCase.marked(named, answered).withBusiness(business -> business.withCurrency(rate)));
    clear();
  }

  private void clear() {
    answered.clear();
    name.clear();
    draft.open(assumed, Optional.empty());
    show(draft.state());
  }
}

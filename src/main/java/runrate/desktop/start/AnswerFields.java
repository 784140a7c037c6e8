package runrate.desktop.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.SearchPopup;
import runrate.desktop.controls.SearchRow;
import runrate.desktop.controls.Segments;
import runrate.desktop.levers.Dial;
import runrate.desktop.levers.Dials;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.draft.ModelSize;
import runrate.draft.ModelSize.Sized;
import runrate.draft.Question;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.WorkloadShape;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// The fields of the six questions. An answer counts as soon as it is given, also where it is what was assumed.
final class AnswerFields {
  private static final double WIDE = 96;
  private static final Dial SHARED = Dial.of(shared(), "Shared by all calls", 0, 200_000, 1000)
      .in(Unit.SHARED_TOKENS);

  private final ScenarioStore draft;
  private final Consumer<Question> onAnswer;
  private final Runnable onLast;
  private final Map<Question, List<Shown>> fields = new EnumMap<>(Question.class);
  private final List<FlowPane> answers = new ArrayList<>();
  private final SearchMenu model;
  private final Segments<Double> waiting;
  private boolean narrow;

  private record Shown(Dial dial, UnitField field) {}

  /// @param onLast told that the last question was answered
  AnswerFields(ScenarioStore draft, Consumer<Question> onAnswer, Runnable onLast) {
    this.draft = draft;
    this.onAnswer = onAnswer;
    this.onLast = onLast;
    for (Question question : Question.values()) {
      fields.put(question, new ArrayList<>());
    }
    model = new SearchMenu("", this::models);
    model.setId("new-model");
    model.getStyleClass().add("answer-menu");
    waiting = new Segments<Double>(share -> answer(Question.BATCH, scenario ->
        scenario.withPlan(plan -> plan.withBatchShare(share)), new Object()))
        .option(0.0, "wait-none", "none").option(0.5, "wait-half", "half").option(1.0, "wait-all", "all");
  }

  /// The tokens that all calls share, in place of their share of the context.
  private static Input shared() {
    Input context = Inputs.of(WorkloadShape.CONTEXT);
    return new Input("shared-tokens", context.key(),
        scenario -> scenario.workload().contextTokens() * scenario.plan().caching().cacheableShare(),
        (scenario, tokens) -> scenario.withPlan(plan -> plan.withCaching(plan.caching().withCacheableShare(
            scenario.workload().contextTokens() == 0 ? 0
                : Math.min(1, tokens / scenario.workload().contextTokens())))), Optional.empty());
  }

  QuestionRow row(Question question) {
    return switch (question) {
      case AGENTS -> typed(question, "Who works?", "agents at once", Dials.AGENTS);
      case CALLS -> typed(question, "How often?", "calls a day, each", Dials.CALLS);
      case CONTEXT -> typed(question, "What does a call carry?", "tokens, and those all share",
          Dials.CONTEXT.with(AnswerFields::withContext), SHARED);
      case OUTPUT -> typed(question, "How long is an answer?", "tokens", Dials.OUTPUT);
      case BATCH -> next(new QuestionRow(question, "May some wait?", "hours, at half the price", waiting));
      case MODEL -> new QuestionRow(question, "Which size of model?", "you can change it any time", model);
    };
  }

  /// What is shared stays as many tokens, as far as the context holds them.
  private static Scenario withContext(Scenario scenario, double tokens) {
    double kept = SHARED.value(scenario);
    return SHARED.set(Dials.CONTEXT.set(scenario, tokens), Math.min(kept, tokens));
  }

  private QuestionRow typed(Question question, String words, String meaning, Dial... dials) {
    var side = new FlowPane(8, 4);
    side.setAlignment(Pos.CENTER_LEFT);
    side.getStyleClass().add("answer-fields");
    side.setMinWidth(Region.USE_PREF_SIZE);
    answers.add(side);
    List<Node> replies = new ArrayList<>();
    for (Dial dial : dials) {
      var field = new UnitField(dial, draft, (value, gesture) -> value.ifPresent(number ->
          answer(question, scenario -> dial.set(scenario, number), gesture)));
      field.usuallyWide(WIDE);
      fields.get(question).add(new Shown(dial, field));
      side.getChildren().add(field);
      replies.add(field.reply());
    }
    var row = new QuestionRow(question, words, meaning, side, replies.toArray(Node[]::new));
    row.getStyleClass().add("typed-answer");
    return next(row);
  }

  private void answer(Question question, UnaryOperator<Scenario> change, Object gesture) {
    draft.edit(change, gesture);
    onAnswer.accept(question);
  }

  /// Enter takes the answer, changed or not, and goes on, unless it was refused; on a link it does what the link does.
  private QuestionRow next(QuestionRow row) {
    row.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Hyperlink link) {
        link.fire();
        event.consume();
      } else if (event.getCode() == KeyCode.ENTER) {
        Platform.runLater(() -> {
          if (draft.state().refusals().isEmpty()) {
            goOn(row.question());
          }
        });
      }
    });
    return row;
  }

  private void goOn(Question from) {
    List<Shown> here = fields.get(from);
    int at = here.stream().map(Shown::field).map(Node::isFocusWithin).toList().indexOf(true);
    if (at >= 0 && at < here.size() - 1) {
      here.get(at + 1).field().focus();
    } else {
      onAnswer.accept(from);
      focus(Question.values()[from.ordinal() + 1]);
    }
  }

  void focus(Question question) {
    switch (question) {
      case BATCH -> waiting.getChildren().getFirst().requestFocus();
      case MODEL -> model.requestFocus();
      default -> fields.get(question).getFirst().field().focus();
    }
  }

  /// In a narrow window a model goes by its name alone; its size stands in the list, as its vendor does. Two fields of
  /// one question stand below each other.
  void fit(boolean isNarrow) {
    narrow = isNarrow;
    answers.forEach(side -> side.setPrefWrapLength(isNarrow ? WIDE : 2 * WIDE + side.getHgap()));
    show(draft.state());
  }

  void show(DeskState state) {
    Scenario scenario = state.scenario();
    fields.values().forEach(shown -> shown.forEach(each -> each.field().show(each.dial().value(scenario), "")));
    waiting.show(scenario.plan().batchShare());
    String key = scenario.plan().routing().largest().model();
    model.setText(sizes().stream().filter(sized -> sized.offer().key().equals(key)).findFirst()
        .map(sized -> sized.offer().shortName() + (narrow ? "" : ", " + sized.size().word()))
        .orElseGet(() -> draft.engine().book().shortName(key)));
  }

  private List<Sized> sizes() {
    return ModelSize.of(draft.engine().book(), day());
  }

  private LocalDate day() {
    return draft.state().scenario().pricesAsOf();
  }

  private SearchPopup models() {
    List<Sized> sizes = sizes();
    String key = draft.state().scenario().plan().routing().largest().model();
    return new SearchPopup("Search vendors, sizes and models", sizes.stream().map(this::row).toList(),
        sizes.stream().map(sized -> sized.offer().key()).toList().indexOf(key))
        .note("Small, middle and large are a vendor's cheapest, middle and dearest model of today.");
  }

  private SearchRow row(Sized sized) {
    SearchRow model = SearchRow.model(sized.offer(), sized.offer().model().priceOn(day()).orElseThrow(), false,
        () -> choose(sized.offer().key()));
    return new SearchRow(sized.name(), model.name(), model.detail(), "", model.onChosen());
  }

  /// Once the list is closed the keyboard goes on; left on the menu, Enter would open the list again.
  private void choose(String key) {
    answer(Question.MODEL, scenario -> on(scenario, key), new Object());
    Platform.runLater(onLast);
  }

  private static Scenario on(Scenario scenario, String key) {
    return scenario.withPlan(plan -> plan.withRouting(RoutingMix.allOn(key)))
        .withWorkload(work -> work.withTokensMeasuredOn(key));
  }
}

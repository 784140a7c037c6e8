package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.bridge.OtherCost;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.CardProgress;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.LateAnswer;
import runrate.files.calls.CallsAtOtherTerms;
import runrate.pricing.Offer;
import runrate.text.OtherCostWords;
import runrate.text.PeriodWords;
import runrate.text.UsageWords;
import runrate.units.Fraction;
import runrate.usage.DaySpan;
import runrate.usage.OtherTerms;
import runrate.usage.PlannedUse;

/// What recorded calls would have cost under other terms, beside what they cost. It is asked beside the window; the
/// newest question wins, and the last answer stays pale meanwhile.
final class OtherCostCard extends VBox {
  private static final double PALE = 0.4;
  private static final int MOST_ROWS = 12;

  private final RecordedCalls calls;
  private final OtherCostControls controls;
  private final LateAnswer<Asked, Answer> work;
  private final CardFinding finding = new CardFinding();
  private final CardProgress progress = new CardProgress();
  private final Label figure = StyledLabel.wrapped("", "risk-figure");
  private final Label sentence = StyledLabel.wrapped("", "card-finding");
  private final GridPane rows = new GridPane();
  private final Label notes = StyledLabel.wrapped("", "card-finding");
  private final VBox answered = new VBox(8, figure, sentence, rows, notes);
  private Optional<Answer> answer = Optional.empty();
  private Optional<ReadCalls> asked = Optional.empty();
  private Optional<DaySpan> days = Optional.empty();
  private boolean begun;

  /// @param days whose calls are meant; absent for all
  private record Asked(StoreWork.Asked place, OtherTerms terms, Fraction batched, Optional<DaySpan> days) {}

  private record Answer(OtherCost cost, Asked to) {}

  OtherCostCard(RecordedCalls calls) {
    super(8);
    this.calls = calls;
    setId("card-other-cost");
    getStyleClass().add("card");
    setMinSize(0, 0);
    controls = new OtherCostControls(new OtherAnswer(() -> calls.store().engine().book(), calls.user(), this::ask),
        () -> PlannedUse.of(calls.store().state().scenario(), calls.store().state().report().cost()), this::ask);
    work = new LateAnswer<>("other-cost", (question, going) -> calls.more().ask(question.place(), (of, names) ->
        new Answer(new CallsAtOtherTerms(of, names, question.days()).of(question.terms(), question.batched()),
            question), going), found -> answer = Optional.of(found));
    work.listen(this::show);
    figure.setId("other-figure");
    sentence.setId("other-sentence");
    notes.setId("other-notes");
    rows.setHgap(12);
    rows.setVgap(4);
    var scroll = new PlainScroll(answered);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    HBox head = CardHead.of(CardHead.title("What would it have cost?"), finding);
    getChildren().addAll(head, progress, controls, scroll);
  }

  /// Asks of calls of some days, unless the same was asked last.
  void ask(Optional<DaySpan> of) {
    begin();
    days = of;
    ask();
  }

  /// For a picture that is taken only once.
  void askNow(Optional<DaySpan> of) {
    begin();
    days = of;
    asked = calls.calls();
    question().ifPresent(work::askNow);
    show();
  }

  /// What is asked first depends on the calls; what somebody has asked since stays.
  private void begin() {
    if (!begun && calls.calls().isPresent()) {
      begun = true;
      ReadCalls read = calls.calls().get();
      controls.begin(read.isCached(), read.isBatchable());
    }
  }

  private List<Offer> logged() {
    return calls.calls().map(read -> read.models().keySet().stream().flatMap(model -> read.names().find(model)
        .stream()).toList()).orElse(List.of());
  }

  private Optional<Asked> question() {
    return controls.terms(logged()).map(terms -> new Asked(calls.place(), terms, controls.batched(), days));
  }

  private void ask() {
    if (calls.calls().isEmpty()) {
      return;
    }
    if (asked.isEmpty() || asked.get() != calls.calls().get()) {
      asked = calls.calls();
      answer = Optional.empty();
      work.forget();
    }
    question().ifPresentOrElse(work::ask, () -> {
      work.stop("");
      work.forget();
      answer = Optional.empty();
    });
    show();
  }

  /// @return whether anything was being asked
  boolean stop() {
    boolean was = work.isLate();
    if (was) {
      work.stop("Stopped; the last answer stays.");
    }
    return was;
  }

  private void show() {
    finding.show(List.of(days.map(PeriodWords::of).orElse("all calls"), ""));
    progress.show(work.isLate(), work.share());
    answered.setOpacity(work.isOld() ? PALE : 1);
    List.of(figure, rows, notes).forEach(node -> Restyle.keep(node, answer.isPresent()));
    sentence.setText(!work.failure().isEmpty() ? work.failure() : answer.isEmpty() && !work.isLate()
        && controls.terms(logged()).isEmpty() ? "Say above what is to be other than it was." : "");
    answer.ifPresent(this::show);
    Restyle.keep(sentence, !sentence.getText().isEmpty());
  }

  private void show(Answer of) {
    OtherCost cost = of.cost();
    figure.setText(cost.rows().isEmpty() ? "no price" : OtherCostWords.range(cost.lowUsd(), cost.highUsd()));
    if (work.failure().isEmpty()) {
      sentence.setText(OtherCostWords.sentence(cost, OtherCostWords.terms(of.to().terms(), of.to().batched())));
    }
    rows.getChildren().clear();
    List<OtherCost.Row> shown = cost.rows().stream().limit(MOST_ROWS).toList();
    for (int i = 0; i < shown.size(); i++) {
      OtherCost.Row row = shown.get(i);
      var name = StyledLabel.wrapped(OtherCostWords.row(row).replace(" \u2192 ", ", now "), "card-finding");
      var then = StyledLabel.wrapped("%s, then %s".formatted(UsageWords.usd(row.loggedUsd()), OtherCostWords.range(
          row.lowUsd(), row.highUsd())), "label");
      GridPane.setHgrow(name, Priority.ALWAYS);
      then.setAlignment(Pos.CENTER_RIGHT);
      rows.addRow(i, name, then);
    }
    List<String> said = new ArrayList<>(OtherCostWords.notes(cost, of.to().terms(), of.to().batched()));
    if (cost.rows().size() > MOST_ROWS) {
      said.add("%s more models are in the sum.".formatted(cost.rows().size() - MOST_ROWS));
    }
    notes.setText(said.stream().collect(Collectors.joining(" ")));
  }
}

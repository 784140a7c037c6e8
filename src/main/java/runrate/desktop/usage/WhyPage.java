package runrate.desktop.usage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.bridge.CostBridge;
import runrate.bridge.TwoPeriods;
import runrate.desktop.charts.BridgeChart;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Exports;
import runrate.desktop.store.LateAnswer;
import runrate.files.export.BridgeTable;
import runrate.text.BridgeWords;
import runrate.text.Figures;
import runrate.text.Why;
import runrate.text.WhyBridge;
import runrate.usage.DaySpan;

/// Why calls of one month cost more or less than those of another, and what they would have cost under other terms.
/// Both are asked beside the window, once somebody looks.
final class WhyPage extends StackPane implements UsagePage {
  private static final double GAP = 16;
  private static final double OTHER = 420;
  private static final double LEAST_KINDS = 190;
  private static final double PALE = 0.4;
  private static final String UNTIMED = "The log says no times, so that nothing tells what was before and what after: "
      + "why calls cost more or less cannot be said.";
  private static final String ONE_DAY = "The log is of one day: why calls cost more or less is told of two at least.";

  private final RecordedCalls calls;
  private final LateAnswer<Asked, WhyAnswer> work;
  private final WhyBar bar;
  private final UsageStrip strip;
  private final BridgeChart chart = new BridgeChart();
  private final ChartCard change;
  private final KindsCard kinds = new KindsCard();
  private final OtherCostCard other;
  private final Label refused = StyledLabel.wrapped("", "usage-refused");
  private final HBox upper = new HBox(GAP);
  private final VBox page;
  private final Node empty;
  private Optional<WhyAnswer> answer = Optional.empty();
  private Optional<WhyAnswer.Months> chosen = Optional.empty();
  private Optional<ReadCalls> asked = Optional.empty();
  private boolean inSight;
  private boolean grown;

  /// @param months absent for the last ones
  private record Asked(StoreWork.Asked place, Optional<WhyAnswer.Months> months) {}

  WhyPage(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host, Exports exports,
      UsageView.Actions actions) {
    this.calls = calls;
    getStyleClass().add("why-page");
    work = new LateAnswer<>("why-it-went-up", (question, going) -> calls.more().ask(question.place(), (of, names) ->
        WhyAnswer.of(question.months(), of, names), going), found -> answer = Optional.of(found));
    work.listen(this::show);
    bar = new WhyBar(new PlaceNotice(calls), months -> {
      chosen = Optional.of(months);
      ask();
    }, () -> export(exports));
    strip = new UsageStrip("usage-why", calls);
    change = new ChartCard("card-why-change", "Why did it change?", chart, host, link -> bridge().ifPresent(shown ->
        why.accept(WhyBridge.of(shown, answer.orElseThrow().notes()), link)));
    refused.setId("why-refused");
    refused.getStyleClass().add("card");
    refused.setAlignment(Pos.TOP_LEFT);
    refused.setMaxHeight(Double.MAX_VALUE);
    refused.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(refused, Priority.ALWAYS);
    HBox.setHgrow(change, Priority.ALWAYS);
    other = new OtherCostCard(calls);
    other.setMinWidth(OTHER);
    other.setMaxWidth(OTHER);
    upper.getChildren().addAll(refused, change, other);
    page = new VBox(strip, upper, kinds);
    page.getStyleClass().add("usage-cards");
    List.of(upper, page).forEach(part -> part.setMinSize(0, 0));
    VBox.setVgrow(upper, Priority.ALWAYS);
    kinds.setMinHeight(LEAST_KINDS);
    empty = new StackPane(new DropCard("why-empty", "A log of two months tells why it went up", List.of(
        DropCard.button("why-empty-import", "Import…", actions.choose())), "It stays on this computer."));
    empty.getStyleClass().add("usage-cards");
    getChildren().addAll(page, empty);
    calls.listen(this::renew);
  }

  private Optional<CostBridge> bridge() {
    return answer.flatMap(WhyAnswer::bridge);
  }

  private void renew() {
    if (inSight) {
      ask();
      show();
    }
  }

  /// Other calls, or the same ones read again, are asked anew.
  private void ask() {
    if (calls.calls().isEmpty()) {
      chosen = Optional.empty();
      return;
    }
    if (asked.isEmpty() || asked.get() != calls.calls().get()) {
      asked = calls.calls();
      answer = Optional.empty();
      work.forget();
    }
    work.ask(new Asked(calls.place(), chosen));
  }

  @Override
  public void show() {
    boolean there = calls.calls().isPresent();
    Restyle.keep(empty, !there);
    Restyle.keep(page, there);
    bar.show(there ? answer : Optional.empty());
    String refusal = answer.filter(of -> of.bridge().isEmpty()).map(of -> of.months().isEmpty() ? UNTIMED : ONE_DAY)
        .orElse(work.failure());
    refused.setText(refusal);
    Restyle.keep(refused, !refusal.isEmpty());
    Restyle.keep(change, bridge().isPresent());
    Restyle.keep(kinds, bridge().isPresent() && !grown);
    Restyle.keep(other, there && !grown);
    change.setOpacity(work.isLate() ? PALE : 1);
    kinds.setOpacity(work.isLate() ? PALE : 1);
    bridge().ifPresent(shown -> {
      chart.show(shown);
      change.show(BridgeWords.sentence(shown), "");
      kinds.show(shown, answer.orElseThrow().notes());
    });
    change.progress(work.isLate(), work.share(), "");
    if (inSight && answer.isPresent()) {
      other.ask(days());
    }
    strip.show(bridge().map(BridgeWords::headline).orElse(""), "", () -> { });
  }

  /// Those of the period in sight; all where a log tells none.
  private Optional<DaySpan> days() {
    return answer.flatMap(WhyAnswer::periods).map(TwoPeriods::after);
  }

  private void export(Exports exports) {
    bridge().filter(shown -> exports.mayLeave()).ifPresent(shown -> LogDialogs.save(getScene().getWindow(),
        "Save the change as a table", "%s to %s.csv".formatted(Figures.monthAndYear(shown.before().days().first()),
            Figures.monthAndYear(shown.after().days().first()))).ifPresent(file -> exports.write(file, () ->
                BridgeTable.csv(shown, Locale.getDefault(Locale.Category.FORMAT)).getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public RecordedCalls calls() {
    return calls;
  }

  @Override
  public List<Node> bar() {
    return bar.nodes();
  }

  @Override
  public void refresh() {
    inSight = true;
    calls.look();
    renew();
  }

  @Override
  public void showNow() {
    calls.lookNow();
    asked = calls.calls();
    work.askNow(new Asked(calls.place(), chosen));
    other.askNow(days());
    show();
  }

  @Override
  public void left() {
    inSight = false;
  }

  @Override
  public void grow(Node card) {
    grown = !grown;
    show();
  }

  @Override
  public void shrink() {
    grown = false;
    show();
  }

  @Override
  public boolean stop() {
    boolean was = work.isLate();
    if (was) {
      work.stop("Stopped; the last answer stays.");
    }
    return other.stop() || was || calls.stop();
  }
}

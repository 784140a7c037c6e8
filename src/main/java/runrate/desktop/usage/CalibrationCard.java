package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.CalibrationBar;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardHead;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.playbook.StepEvidence;
import runrate.pricing.RateBook;
import runrate.text.CalibrationWords;
import runrate.text.EvidenceWords;
import runrate.text.Money;
import runrate.usage.Calibration;
import runrate.usage.MeasuredInput;
import runrate.usage.MeasuredValue;

/// Every input a log can tell, measured beside assumed, falling from the month as planned to the month as measured.
final class CalibrationCard extends VBox {
  private static final double FAR = 1.5;

  private final Consumer<MeasuredInput> onTake;
  private final CardFinding finding = new CardFinding();
  private final HBox heads = new HBox();
  private final Node sparkHead = CalibrationRow.head("day by day", CalibrationRow.SPARK, Pos.CENTER);
  private final VBox rows = new VBox();
  private final CalibrationRow planned = new CalibrationRow("calibrate-assumed");
  private final CalibrationRow measured = new CalibrationRow("calibrate-measured");
  private final Map<MeasuredInput, CalibrationRow> known = new EnumMap<>(MeasuredInput.class);
  private final Label applied = StyledLabel.wrapped("", "card-finding");
  private final Label notes = StyledLabel.wrapped("", "card-finding");
  private Optional<MeasuredInput> chosen = Optional.empty();

  /// @param onTake told which value is to be taken over
  /// @param onWhy  given the link beside which the explanation stands
  /// @param which  chooses the part of the plan in sight
  /// @param split  takes the plan apart
  CalibrationCard(Consumer<MeasuredInput> onTake, Consumer<Node> onWhy, Node which, Node split) {
    this.onTake = onTake;
    setId("card-calibration");
    getStyleClass().addAll("card", "calibration-card");
    setMinSize(0, 0);
    HBox head = CardHead.of(CardHead.title("Measured against assumed"), which, finding, split,
        CardHead.why("card-calibration-why", onWhy));
    heads.getStyleClass().add("step-heads");
    var last = CalibrationRow.head("step by step, from assumed to measured", 0, Pos.CENTER);
    last.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(last, Priority.ALWAYS);
    heads.getChildren().addAll(CalibrationRow.head("", CalibrationRow.NAME, Pos.CENTER_LEFT),
        CalibrationRow.head("assumed", CalibrationRow.FIGURE, Pos.CENTER_RIGHT), sparkHead,
        CalibrationRow.head("measured", CalibrationRow.FIGURE, Pos.CENTER_RIGHT),
        CalibrationRow.head("a month", CalibrationRow.EFFECT, Pos.CENTER_RIGHT), last,
        CalibrationRow.head("", CalibrationRow.ACTION, Pos.CENTER_RIGHT));
    applied.setId("calibrate-applied");
    notes.setId("calibrate-notes");
    List.of(applied, notes).forEach(label -> {
      label.getStyleClass().add("step-notes");
      label.setMinHeight(Region.USE_PREF_SIZE);
    });
    VBox.setVgrow(rows, Priority.ALWAYS);
    var scroll = new PlainScroll(new VBox(rows, applied));
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, heads, scroll, notes);
    addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
  }

  private void walk(KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    int at = chosen.map(known::get).map(rows.getChildren()::indexOf).orElse(-1);
    if (by != 0 && at >= 0) {
      event.consume();
      if (at + by > 0 && at + by < rows.getChildren().size() - 1) {
        rows.getChildren().get(at + by).requestFocus();
      }
    }
  }

  private void choose(MeasuredInput input) {
    chosen = Optional.of(input);
    known.forEach((each, row) -> {
      Restyle.mark(row, "chosen", each == input);
      Restyle.mark(row.take(), "default-button", each == input);
    });
  }

  /// @param evidence of steps that were taken
  /// @param taken    values the open scenario has already
  /// @param narrow   whether there is no room for days
  void show(RateBook book, Money money, Calibration calibration, List<StepEvidence> evidence,
      List<MeasuredInput> taken, boolean narrow) {
    finding.show(List.of(CalibrationWords.finding(calibration), ""));
    Restyle.keep(sparkHead, !narrow);
    CalibrationBar.Scale scale = scale(calibration);
    planned.write("The plan as assumed", money.amount(calibration.assumedUsd()));
    planned.bar().show(scale, new CalibrationBar.Step(calibration.assumedUsd(), calibration.assumedUsd(),
        "estimate " + money.amount(calibration.assumedUsd()), true, false, ""), scale.budgetUsd().isPresent()
            ? "Budget " + money.amount(scale.budgetUsd().getAsDouble()) : "");
    List<Node> shown = new ArrayList<>(List.of(planned));
    double before = calibration.assumedUsd();
    for (Calibration.Row row : calibration.rows()) {
      shown.add(show(book, money, calibration, row, before, scale, taken.contains(row.measure().input())));
      before = row.afterUsd();
    }
    measured.write("The plan as measured", money.amount(calibration.measuredUsd()));
    measured.bar().show(scale, new CalibrationBar.Step(calibration.measuredUsd(), calibration.measuredUsd(),
        "measured " + money.amount(calibration.measuredUsd()), false, true, ""), "");
    shown.add(measured);
    shown.forEach(row -> ((CalibrationRow) row).arrange(narrow));
    if (!rows.getChildren().equals(shown)) {
      rows.getChildren().setAll(shown);
    }
    if (chosen.isEmpty()) {
      calibration.rows().stream().findFirst().ifPresent(row -> choose(row.measure().input()));
    }
    show(money, calibration, evidence);
  }

  /// What the log tells of steps that were taken, below the rows; that there is something stands where nothing
  /// scrolls.
  private void show(Money money, Calibration calibration, List<StepEvidence> evidence) {
    applied.setText(evidence.stream().map(step -> EvidenceWords.sentence(money, step))
        .collect(Collectors.joining("\n")));
    Restyle.keep(applied, !evidence.isEmpty());
    notes.setText((evidence.isEmpty() ? "" : EvidenceWords.finding(evidence) + ", see below the rows. ")
        + CalibrationWords.notes(calibration));
  }

  private CalibrationRow show(RateBook book, Money money, Calibration calibration, Calibration.Row row, double before,
      CalibrationBar.Scale scale, boolean isTaken) {
    MeasuredValue value = row.measure();
    CalibrationRow node = known.computeIfAbsent(value.input(), input -> new CalibrationRow(input, onTake,
        this::choose));
    String effect = money.change(row.effectUsd(), calibration.assumedUsd());
    node.write(List.of(CalibrationWords.name(value.input()), CalibrationWords.brief(book, value.mix().map(mix ->
        calibration.scenario().plan().routing()), value.input(), value.assumed()), CalibrationWords.brief(book,
            value.mix(), value.input(), value.measured()), effect), row.effectUsd() > 0);
    node.spark().show(List.copyOf(value.byDay().values()), value.assumed());
    node.bar().show(scale, new CalibrationBar.Step(before, row.afterUsd(), "", false, false,
        CalibrationWords.hover(book, money, calibration, row)), "");
    Restyle.keep(node.take(), !isTaken);
    Restyle.keep(node.state(), isTaken);
    node.state().setText(value.isIn(calibration.scenario()) ? "as assumed" : "taken over");
    Restyle.mark(node, "faint", !calibration.isEnough());
    return node;
  }

  private static CalibrationBar.Scale scale(Calibration calibration) {
    double[] months = DoubleStream.concat(DoubleStream.of(calibration.assumedUsd()), calibration.rows().stream()
        .mapToDouble(Calibration.Row::afterUsd)).sorted().toArray();
    double low = months[0];
    double high = months[months.length - 1];
    OptionalDouble budget = calibration.scenario().budget().monthlyUsd();
    double room = Math.max(high - low, high * 0.05) * FAR;
    boolean near = budget.isPresent() && budget.getAsDouble() > low - room && budget.getAsDouble() < high + room;
    return new CalibrationBar.Scale(near ? Math.min(low, budget.getAsDouble()) : low,
        near ? Math.max(high, budget.getAsDouble()) : high, near ? budget : OptionalDouble.empty());
  }
}

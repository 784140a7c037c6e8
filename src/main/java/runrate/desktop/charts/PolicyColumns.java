package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.text.Money;
import runrate.text.PolicySentence;
import runrate.text.PolicyWords;

/// What each policy comes to, in columns as wide as their widest figure.
final class PolicyColumns {
  private static final double ROOM_FOR_NOTES = 52;
  private static final List<String> HEADS =
      List.of("bill", "on time", "late", "cheaper", "refused", "still open", "quality");
  private static final int BILL = 0;
  private static final int REFUSED = 4;
  private static final int OPEN = 5;

  private final Labels heads;
  private final Labels plainBill;
  private final Labels over;
  private final Labels under;
  private final Labels muted;
  private final Labels figure;
  private final Labels bad;
  private final Labels mutedFigure;
  private final Labels below;
  private final List<Column> columns = new ArrayList<>();
  private Money money;
  private PolicyReport report;
  private double gap;

  private record Column(int place, double width) {}

  PolicyColumns(PlotPane pane) {
    heads = pane.labels("plot-note");
    plainBill = pane.labels("policy-bill");
    over = pane.labels("policy-bill-over");
    under = pane.labels("policy-bill-under");
    muted = pane.labels("policy-bill-muted");
    figure = pane.labels("policy-figure");
    bad = pane.labels("policy-figure-bad");
    mutedFigure = pane.labels("policy-figure-muted");
    below = pane.labels("plot-note");
  }

  /// Takes its place for one drawing.
  ///
  /// @param roomy whether there is room for what is still open
  /// @return its width
  double fit(Money shownIn, PolicyReport shown, double between, boolean roomy) {
    money = shownIn;
    report = shown;
    gap = between;
    columns.clear();
    double all = 0;
    for (int place = 0; place < HEADS.size(); place++) {
      if (roomy || place != OPEN) {
        double width = heads.width(HEADS.get(place));
        for (PolicyOutcome outcome : shown.outcomes()) {
          width = Math.max(width, (place == BILL ? plainBill : figure).width(text(outcome, place)));
          width = Math.max(width, below.width(note(outcome, place)));
        }
        columns.add(new Column(place, Math.ceil(width)));
        all += Math.ceil(width) + gap;
      }
    }
    return all;
  }

  void drawHeads(double right, double y) {
    double x = right;
    for (Column column : columns.reversed()) {
      heads.write(HEADS.get(column.place()), x, y, HPos.RIGHT);
      x -= column.width() + gap;
    }
  }

  void drawRow(PolicyOutcome outcome, double right, double middle, double high) {
    double x = right;
    for (Column column : columns.reversed()) {
      String words = text(outcome, column.place());
      layer(outcome, column.place(), words).write(words, x, middle, HPos.RIGHT);
      if (high >= ROOM_FOR_NOTES) {
        below.write(note(outcome, column.place()), x, middle + 18, HPos.RIGHT);
      }
      x -= column.width() + gap;
    }
  }

  private Labels layer(PolicyOutcome outcome, int place, String words) {
    boolean cannot = outcome.obstacle().isPresent();
    if (place == BILL) {
      return cannot ? muted : report.monthlyUsd().isEmpty() ? plainBill : report.isOverBudget(outcome) ? over : under;
    }
    return cannot || words.equals(PolicyWords.NONE) ? mutedFigure : place == REFUSED || place == OPEN ? bad : figure;
  }

  private String text(PolicyOutcome outcome, int place) {
    return switch (place) {
      case BILL -> money.amount(outcome.billUsd());
      case 1 -> PolicyWords.calls(outcome.onTime());
      case 2 -> PolicyWords.calls(outcome.late());
      case 3 -> PolicyWords.calls(outcome.downgraded());
      case REFUSED -> PolicyWords.calls(outcome.refused());
      case OPEN -> PolicyWords.calls(outcome.open());
      default -> PolicyWords.quality(outcome);
    };
  }

  private String note(PolicyOutcome outcome, int place) {
    return switch (place) {
      case BILL -> outcome.obstacle().isPresent() ? "as hard stop" : "";
      case 2 -> PolicySentence.late(outcome).orElse("");
      case 3 -> PolicyWords.part(report, outcome.downgraded());
      case REFUSED -> PolicyWords.part(report, outcome.refused());
      default -> "";
    };
  }
}

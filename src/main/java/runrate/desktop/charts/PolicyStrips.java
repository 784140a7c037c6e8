package runrate.desktop.charts;

import java.util.List;
import javafx.geometry.HPos;
import runrate.forecast.BurnForecast.Kind;
import runrate.policies.PolicyDay;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.text.PolicySentence;
import runrate.text.PolicyWords;

/// The calls over the limit for each day of the month, a strip a policy, all to one scale. What is spent is solid,
/// what is to come is muted; a wait is hatched.
final class PolicyStrips {
  private static final double ABOVE = 30;
  private static final double LITTLE_ABOVE = 8;
  private static final double BELOW = 12;
  private static final double GAP = 3;
  private static final double MOST_BAR = 20;
  private static final double SENTENCE = 14;
  private static final double TOP_LINE = 2;

  private final PolicyChart pane;
  private final Shapes paid;
  private final Shapes toPay;
  private final Shapes refused;
  private final Shapes refusedTop;
  private final Shapes waiting;
  private final Shapes waitingEdge;
  private final Shapes caughtUp;
  private final Shapes downgraded;
  private final Shapes cannot;
  private final Shapes base;
  private final Shapes today;
  private final Labels note;
  private final Labels strong;
  private final Labels danger;
  private final Labels warning;
  private final Labels axis;
  private PolicyReport report;
  private List<PolicyDay> days = List.of();
  private double left;
  private double right;
  private double pixelsPerCall;
  private double above;
  private boolean sentences;

  PolicyStrips(PolicyChart pane) {
    this.pane = pane;
    paid = pane.shapes("plot-plan");
    toPay = pane.shapes("risk-within");
    refused = pane.shapes("risk-over");
    refusedTop = pane.shapes("plot-increase");
    waiting = pane.shapes("mode-hatch");
    waitingEdge = pane.outlined("policy-waiting");
    caughtUp = pane.shapes("plot-saved");
    downgraded = pane.shapes("policy-downgraded");
    cannot = pane.outlined("policy-cannot");
    base = pane.shapes("plot-zero");
    today = pane.shapes("plot-today");
    note = pane.labels("plot-note");
    strong = pane.labels("policy-strong");
    danger = pane.labels("plot-increase-text");
    warning = pane.labels("policy-warning");
    axis = pane.labels("plot-axis");
  }

  /// Takes its place for one drawing.
  ///
  /// @param row      height of a row, and of the queue's
  /// @param withWords whether a sentence stands over each strip
  void place(PolicyReport shown, double newLeft, double newRight, double row, double queueRow, boolean withWords) {
    report = shown;
    days = shown.outcomes().getFirst().days();
    left = newLeft;
    right = newRight;
    sentences = withWords;
    above = withWords ? ABOVE : LITTLE_ABOVE;
    double most = 1;
    double longest = 1;
    for (PolicyOutcome outcome : shown.outcomes()) {
      most = Math.max(most, outcome.days().stream().mapToLong(day -> Math.max(day.over(), day.downgraded()
          + day.refused())).max().orElse(0));
      longest = Math.max(longest, outcome.days().stream().mapToLong(day -> day.waiting() + day.caughtUp()).max()
          .orElse(0));
    }
    pixelsPerCall = Math.max(0, Math.min((row - above - BELOW) / most, (queueRow - above - BELOW) / longest));
  }

  private double x(int day) {
    return left + (right - left) * day / days.size();
  }

  /// @param edge how far the sentence may reach: figures stand lower
  void draw(PolicyOutcome outcome, double top, double high, double edge, boolean chosen) {
    double ground = top + high - BELOW;
    base.horizontal(left, right, ground);
    for (int i = 0; i < days.size(); i++) {
      PolicyDay day = outcome.days().get(i);
      double pitch = x(i + 1) - x(i);
      double wide = Math.clamp(pitch - GAP, 1, MOST_BAR);
      bar(outcome, day, x(i) + (pitch - wide) / 2, wide, ground);
      pane.hot(x(i), top, pitch, high, () -> "%s%n%s".formatted(PolicySentence.name(outcome.policy()),
          PolicyWords.day(pane.money(), day)), () -> pane.choose(outcome.policy()));
    }
    int known = report.scenario().forecast().today();
    if (known < days.size()) {
      today.vertical(x(known), top + (sentences ? SENTENCE + 10 : 4), ground);
      if (sentences && outcome.policy() == OnLimit.NONE) {
        axis.write("today", x(known) + 5, top + SENTENCE + 14, HPos.LEFT);
      }
    }
    if (sentences) {
      write(outcome, top, edge, chosen);
    }
  }

  private void bar(PolicyOutcome outcome, PolicyDay day, double x, double wide, double ground) {
    boolean known = day.kind() != Kind.FORECAST;
    if (outcome.obstacle().isPresent()) {
      tall(cannot, x, wide, ground, day.refused());
      return;
    }
    switch (outcome.policy()) {
      case NONE -> tall(known ? paid : toPay, x, wide, ground, day.over());
      case QUEUE -> {
        double under = ground - tall(caughtUp, x, wide, ground, day.caughtUp());
        double high = tall(waitingEdge, x, wide, under, day.waiting());
        if (high > 0) {
          waiting.hatch(x, under - high, wide, high);
        }
      }
      default -> {
        double under = ground - tall(downgraded, x, wide, ground, day.downgraded());
        double high = tall(refused, x, wide, under, day.refused());
        if (high > 0) {
          refusedTop.rectangle(x, under - high, wide, TOP_LINE);
        }
      }
    }
  }

  private double tall(Shapes layer, double x, double wide, double ground, long calls) {
    if (calls == 0) {
      return 0;
    }
    double high = Math.max(1, Math.round(calls * pixelsPerCall));
    layer.rectangle(x, ground - high, wide, high);
    return high;
  }

  private void write(PolicyOutcome outcome, double top, double edge, boolean chosen) {
    String words = PolicySentence.calls(report, outcome);
    Labels layer = outcome.obstacle().isPresent() ? warning : outcome.refused() > 0 ? danger : chosen ? strong : note;
    layer.write(layer.fitted(words, edge - left), left, top + SENTENCE, HPos.LEFT);
  }

  /// The days below the last strip.
  void writeDays(double top) {
    double free = 0;
    for (int day = 1; day <= days.size(); day++) {
      String words = day == 1 ? "Day 1" : "" + day;
      double middle = (x(day - 1) + x(day)) / 2;
      double half = axis.width(words) / 2;
      if ((day == 1 || day % 5 == 0) && middle - half > free) {
        axis.write(words, middle, top + 12, HPos.CENTER);
        free = middle + half + 8;
      }
    }
  }
}

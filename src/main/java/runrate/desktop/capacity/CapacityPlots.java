package runrate.desktop.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.capacity.CapacityReport;
import runrate.capacity.ConversationCost;
import runrate.capacity.Curve;
import runrate.capacity.LifetimeAdvice;
import runrate.desktop.charts.CurveChart.Limit;
import runrate.desktop.charts.CurveChart.Line;
import runrate.desktop.charts.CurveChart.Plot;
import runrate.desktop.charts.CurveChart.Role;
import runrate.scenario.Launch;
import runrate.text.Figures;
import runrate.text.LaunchSentence;
import runrate.text.Money;

/// The line charts of the capacity tab: which curve plays which part, and how its axes read.
final class CapacityPlots {
  private CapacityPlots() {}

  /// A round by its size, with what the limits carry.
  static Plot agents(CapacityReport report) {
    int steady = report.capacity().maxAgents().orElse(Integer.MAX_VALUE);
    int atOnce = report.capacity().maxAtOnce().orElse(Integer.MAX_VALUE);
    int most = Math.min(steady, atOnce);
    List<Limit> limits = most == Integer.MAX_VALUE ? List.of() : List.of(new Limit(most,
        atOnce < steady ? "%s start in a minute".formatted(Figures.whole(most)) : "limit: " + Figures.agents(most)));
    List<Curve> lines = report.curves().byAgents();
    return new Plot(List.of(new Line(lines.get(0), Role.BASELINE), new Line(lines.get(1), Role.WORSE),
        new Line(lines.get(2), Role.BETTER)), count -> Figures.whole(Math.rint(count)), Figures::count,
        Optional.of(Money.of(report.scenario())), false,
            List.of(new Curve.Point(report.curves().agents(), report.round().planUsd())), limits);
  }

  /// What a round finds by the time it is spread over; steady calls have no spread to stand at.
  static Plot spread(CapacityReport report) {
    Launch launch = report.scenario().plan().caching().launch();
    double minutes = launch.pattern() == Launch.Pattern.LOCKSTEP ? 0 : launch.spreadSeconds() / 60;
    List<Curve.Point> here = launch.pattern() == Launch.Pattern.STEADY ? List.of()
        : List.of(new Curve.Point(minutes, report.round().planHitRate()));
    List<Curve> lines = report.curves().bySpread();
    return new Plot(List.of(new Line(lines.get(0), Role.PLAN), new Line(lines.get(1), Role.BASELINE)),
        LaunchSentence::minutes, Figures::percent, Optional.empty(), false, here, List.of());
  }

  /// The price of a prefix by the gap between calls, the shortest and the longest lifetime against none.
  static Plot lifetimes(LifetimeAdvice advice) {
    List<Curve> curves = advice.curves();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(named(curves.getFirst()), Role.PLAN));
    if (curves.size() > 1) {
      lines.add(new Line(named(curves.getLast()), Role.BETTER));
    }
    lines.add(new Line(advice.uncachedCurve(), Role.BASELINE));
    double gap = advice.callsPerMinute() == 0 ? 0 : 1 / advice.callsPerMinute();
    return new Plot(lines, LaunchSentence::minutes, Figures::count, Optional.of(Money.US_DOLLARS), true, List.of(),
        gap == 0 ? List.of() : List.of(new Limit(gap, "a call every " + LaunchSentence.minutes(gap))));
  }

  /// A conversation's cost turn by turn.
  static Plot conversation(Money money, ConversationCost conversation) {
    List<Curve> lines = conversation.curves();
    return new Plot(List.of(new Line(lines.get(0), Role.WORSE), new Line(lines.get(1), Role.BETTER)), Figures::whole,
        Figures::count, Optional.of(money), false, List.of(), List.of());
  }

  private static Curve named(Curve curve) {
    return new Curve(Figures.lifetime(curve.name()), curve.points());
  }
}

package runrate.policies;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/// Days of a team played call by call until a limit stops it. An agent starts a call as often as the busiest day asks,
/// waits for its answer, and asks before each one whether the limit is reached by what is known to be spent. Calls are
/// drawn from the mix, each agent starts at a moment of its own.
record LimitedMonth(Overshoot bound, SplittableRandom random) {
  private static final double MINUTES = 60;
  /// Calls an agent makes before the moment that matters, so that all of them are under way.
  private static final int UNDER_WAY = 4;

  /// A call that ended and is not known of yet.
  private record Report(double atMinute, double usd) {}

  double largestOvershootUsd(int days, double limitUsd) {
    double largest = 0;
    for (int day = 0; day < days; day++) {
      largest = Math.max(largest, overshootUsd(limitUsd));
    }
    return largest;
  }

  /// Begins shortly before the limit: what was spent earlier is known.
  private double overshootUsd(double limitUsd) {
    double gap = bound.agents() * MINUTES / bound.callsPerHour();
    double calls = bound.agents() * UNDER_WAY + bound.callsPerHour() * bound.lagMinutes() / MINUTES;
    double spent = limitUsd - calls * bound.dearestUsd() * random.nextDouble(0.5, 1);
    double known = spent;
    var next = new PriorityQueue<Double>();
    for (int agent = 0; agent < bound.agents(); agent++) {
      next.add(random.nextDouble(gap));
    }
    var reports = new PriorityQueue<>(Comparator.comparingDouble(Report::atMinute));
    while (true) {
      double now = next.remove();
      while (!reports.isEmpty() && reports.peek().atMinute() <= now) {
        known += reports.remove().usd();
      }
      if (known >= limitUsd) {
        return Math.max(0, spent - limitUsd);
      }
      double usd = draw();
      spent += usd;
      reports.add(new Report(now + random.nextDouble(0.05, 0.95) * gap + bound.lagMinutes(), usd));
      next.add(now + gap);
    }
  }

  private double draw() {
    double left = random.nextDouble();
    for (DrawnCall call : bound.calls()) {
      left -= call.share();
      if (left < 0) {
        return call.usd();
      }
    }
    return bound.calls().getLast().usd();
  }
}

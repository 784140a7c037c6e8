package runrate.desktop.desk;

import runrate.desktop.store.DeskReport;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// The time or piece of work the headline speaks of.
enum HeadlineUnit {
  REQUEST("request"), ROUND("round"), DAY("day"), WEEK("week"), MONTH("month"), YEAR("year");

  private static final double WEEKS_A_YEAR = 365.25 / 7;

  private final String label;

  HeadlineUnit(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /// What of a month's cost falls on one unit. A round is one call of every agent; a day is one of
  /// the scenario's days of work.
  ///
  /// @param report of the month
  double of(double monthUsd, DeskReport report) {
    double calls = report.cost().callsPerMonth();
    Scenario scenario = report.scenario();
    return switch (this) {
      case REQUEST -> calls == 0 ? 0 : monthUsd / calls;
      case ROUND -> calls == 0 ? 0 : monthUsd / calls * scenario.workload().agents();
      case DAY -> monthUsd / scenario.workload().days().in(scenario.forecast().month());
      case WEEK -> monthUsd * PerUnit.MONTHS_PER_YEAR / WEEKS_A_YEAR;
      case MONTH -> monthUsd;
      case YEAR -> monthUsd * PerUnit.MONTHS_PER_YEAR;
    };
  }
}

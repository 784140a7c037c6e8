package runrate.desktop.desk;

import java.util.List;
import runrate.desktop.store.DeskReport;
import runrate.text.Figures;

/// What cards of the desk state in their heads.
final class DeskFindings {
  private DeskFindings() {}

  static String burn(DeskReport report) {
    double variance = report.burn().varianceUsd();
    return switch (report.burn().status()) {
      case OVER_BUDGET -> "heading %s over".formatted(report.money().amount(variance));
      case ON_TRACK -> "heading %s under".formatted(report.money().amount(-variance));
      case NO_BUDGET -> "heading for " + report.money().amount(report.burn().monthEndUsd());
    };
  }

  /// In long words and in short ones. Why nothing is placed stands in the chart's own room, and not in its head, too.
  static List<String> frontier(DeskReport report) {
    var shown = report.frontier();
    String unit = report.money().unit();
    if (shown.points().isEmpty()) {
      return List.of("nothing is placed yet", "");
    }
    if (!report.spots().isEmpty() && shown.plan().isPresent()) {
      return List.of("one ring a task; the floor holds for all work, " + Figures.trimmed(
          shown.plan().get().option().quality(), 1), "one ring a task");
    }
    return shown.plan().isPresent() || shown.notes().isEmpty()
        ? List.of("quality score against %s a request (log scale)".formatted(unit),
            "score, %s a request".formatted(unit))
        : List.of(shown.notes().getLast(), "the plan is not placed");
  }
}

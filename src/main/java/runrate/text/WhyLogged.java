package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.ledger.VendorRate;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.usage.Calibration;

/// What is other in a scenario that was made of a log.
public final class WhyLogged {
  private WhyLogged() {}

  /// `The open scenario is as the log measures it: the month costs $312, not $22,870.`
  public static String sentence(Money money, double beforeUsd, double afterUsd) {
    String after = money.amount(afterUsd);
    String before = money.amount(beforeUsd);
    return "The open scenario is as the log measures it: the month costs %s%s.".formatted(after, after.equals(before)
        ? ", as before" : ", not " + before);
  }

  /// @param beside what the log measures of all work
  /// @param rates  that were taken over from bills
  public static Why of(RateBook book, Money money, Scenario made, double beforeUsd, double afterUsd,
      Calibration beside, List<VendorRate> rates) {
    List<Why.Table> tables = new ArrayList<>(List.of(new Why.Table(List.of("input", "before", "now"), beside.rows()
        .stream().map(Calibration.Row::measure).filter(value -> value.mix().isEmpty()).map(value -> List.of(
            CalibrationWords.name(value.input()), CalibrationWords.assumed(book, beside.scenario(), value),
            CalibrationWords.measured(book, value))).toList(), List.of())));
    if (!made.tasks().isEmpty()) {
      tables.add(new Why.Table(List.of("task", "of the calls"), made.tasks().stream().map(WhyLogged::row).toList(),
          List.of()));
    }
    List<String> notes = new ArrayList<>(List.of("All of it is one step: Ctrl+Z brings the plan before it back. "
        + "Usage > Calibrate has every value with its days."));
    // models have more letters than a column has room for
    beside.rows().stream().filter(row -> row.measure().mix().isPresent()).forEach(row -> notes.add(0,
        "%s before: %s. Now: %s.".formatted(CalibrationWords.name(row.measure().input()), CalibrationWords.assumed(book,
            beside.scenario(), row.measure()), CalibrationWords.measured(book, row.measure()))));
    rates.forEach(rate -> notes.add("Taken over, too: %s.".formatted(LedgerWords.offList(rate))));
    return new Why("Made of the log", money.cents(afterUsd), "The open scenario with everything the log measures in "
        + "place of what was assumed%s.".formatted(made.tasks().isEmpty() ? "" : ", a task for each feature, each with "
            + "inputs of its own"), "%s a month before".formatted(money.cents(beforeUsd)), tables, notes);
  }

  private static List<String> row(Task task) {
    return List.of(task.name(), task.callShare().isPresent() ? Figures.percent(task.callShare().getAsDouble(), 1)
        : "–");
  }
}

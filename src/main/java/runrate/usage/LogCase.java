package runrate.usage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.costing.CostEngine;
import runrate.draft.NewCase;
import runrate.draft.Question;
import runrate.pricing.Offer;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// A first scenario of somebody who has a log: everything it measures is measured, the rest is assumed and says so.
public final class LogCase {
  private LogCase() {}

  /// @param label of the log, for the scenario's name
  /// @param note  where its values were measured
  /// @return nothing where no model of the log is on a card, or a line does not say how many calls it is
  public static Optional<Scenario> of(CostEngine engine, LoggedNames names, LoggedWork work, String label, String note,
      LocalDate today) {
    Map<String, Double> calls = work.days().stream().filter(day -> names.find(day.model()).isPresent())
        .collect(Collectors.groupingBy(day -> names.find(day.model()).map(Offer::key).orElseThrow(),
            Collectors.summingDouble(day -> day.calls().orElse(0))));
    return work.isCounted() ? calls.entrySet().stream().max(Map.Entry.comparingByValue()).filter(most ->
        most.getValue() > 0).map(most -> of(engine, names, work, NewCase.assumed(most.getKey(), today), note)
            .withName("As logged: " + label)).filter(made -> engine.check(made).stream().noneMatch(Problem::isError))
        : Optional.empty();
  }

  /// Days are not asked of a log of a few; all other answers are its own.
  private static Scenario of(CostEngine engine, LoggedNames names, LoggedWork work, Scenario assumed, String note) {
    Scenario marked = NewCase.marked(assumed, EnumSet.allOf(Question.class));
    return Calibration.of(engine, names, marked, work).taken(value -> true, note);
  }
}

package runrate.desktop.charts;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.optimise.AxisFront;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PlanWords;

/// The plans worth choosing between as a table.
record PlanTable(Money money, SearchReport found, boolean outcomes) {
  private static final List<String> HEADS = List.of("plan", "a month", "quality", "answer within", "standing");

  /// @param onPlan asked with the plan of a row
  static ChartTable of(Money money, SearchReport found, PlanAxis axis, Consumer<PlanSpot> onPlan) {
    List<PlanSpot> plans = found.front(axis).map(AxisFront::fitting).orElse(List.of());
    var table = new PlanTable(money, found, axis == PlanAxis.OUTCOME);
    return new ChartTable(table.outcomes ? Stream.concat(HEADS.stream(), Stream.of("a success")).toList() : HEADS,
        IntStream.range(0, plans.size()).mapToObj(i -> table.cells(i + 1, plans.get(i)).row(at ->
            onPlan.accept(plans.get(i)))).toList());
  }

  private ChartTable.Cells cells(int number, PlanSpot spot) {
    var cells = new ChartTable.Cells().figure(number, Integer.toString(number))
        .figure(spot.monthUsd(), money.amount(spot.monthUsd()))
        .figure(spot.quality(), PlanWords.score(spot.quality()))
        .figure(spot.seconds(), Figures.trimmed(spot.seconds(), 1) + " s").words(standing(spot));
    return outcomes ? cells.figure(spot.outcomeUsd().orElseThrow(), money.precise(spot.outcomeUsd().orElseThrow()))
        : cells;
  }

  private String standing(PlanSpot spot) {
    return String.join(", ", found.answers().stream().filter(answer -> found.spot(answer).filter(at ->
        at.plans().equals(spot.plans())).isPresent()).map(answer -> answer.kind().words()).toList());
  }
}

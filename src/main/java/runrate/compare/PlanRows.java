package runrate.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.scenario.Plan;
import runrate.scenario.PublishedFigure;
import runrate.scenario.Workload;

/// What the plan makes of naive use, step by step to what is invoiced; and the work it does.
final class PlanRows {
  private PlanRows() {}

  static RowGroup savings() {
    return new RowGroup("Naive to contracted, month", List.of(
        RowKind.usd("Naive, list price", facts -> beside(facts, PublishedFigure.Row.NAIVE, naiveUsd(facts))),
        RowKind.usd("Naive, all batched", PlanRows::batched),
        RowKind.usd("As planned, list price",
            facts -> beside(facts, PublishedFigure.Row.PLANNED, facts.cost().breakdown().listUsd())),
        RowKind.usd("As planned, contracted",
            facts -> beside(facts, PublishedFigure.Row.CONTRACTED, facts.cost().monthUsd())),
        new RowKind("Refused calls, not saved", Measure.USD, Better.NEITHER, facts ->
            ComparedCell.of(facts.cost().refusedUsd())),
        new RowKind("Saved, contracted", Measure.USD, Better.HIGHER, facts ->
            new ComparedCell.Difference(naiveUsd(facts), facts.cost().monthUsd() + facts.cost().refusedUsd())),
        new RowKind("Saved, contracted, share", Measure.SHARE, Better.HIGHER,
            facts -> ComparedCell.of(naiveUsd(facts) == 0 ? 0 : savedUsd(facts) / naiveUsd(facts))),
        new RowKind("Hit rate", Measure.SHARE, Better.HIGHER, facts -> ComparedCell.of(facts.cost().hitRate()))));
  }

  /// The workload on the column's baseline model with nothing done about it, whatever plan is pinned.
  static double naiveUsd(ColumnFacts facts) {
    return listUsd(facts, naive(facts));
  }

  /// Always of naive use at list: what the rows above come to.
  private static double savedUsd(ColumnFacts facts) {
    return naiveUsd(facts) - facts.cost().monthUsd() - facts.cost().refusedUsd();
  }

  private static Plan naive(ColumnFacts facts) {
    return Plan.naive(facts.scenario().baselineModel()).withRegion(facts.scenario().plan().region());
  }

  private static double listUsd(ColumnFacts facts, Plan plan) {
    return facts.engine().report(Work.bought(facts.scenario(), plan)).breakdown().listUsd();
  }

  private static ComparedCell batched(ColumnFacts facts) {
    Plan naive = naive(facts);
    boolean sold = facts.engine().book().find(naive.routing().largest().model()).flatMap(Offer::batchMode).isPresent();
    double usd = listUsd(facts, naive.withBatchShare(sold ? 1 : 0));
    return sold ? beside(facts, PublishedFigure.Row.BATCHED, usd) : new ComparedCell.Figure(usd, "no batch");
  }

  private static ComparedCell beside(ColumnFacts facts, PublishedFigure.Row row, double usd) {
    Optional<PublishedFigure> published = facts.scenario().presentation().published().stream()
        .filter(figure -> figure.row() == row).findFirst();
    return published.<ComparedCell>map(figure -> new ComparedCell.Published(usd, figure.lowUsd(), figure.highUsd()))
        .orElse(ComparedCell.of(usd));
  }

  static RowGroup volume() {
    return new RowGroup("Volume", List.of(
        new RowKind("Requests a month", Measure.COUNT, Better.NEITHER, facts ->
            ComparedCell.of(facts.cost().callsPerMonth())),
        new RowKind("Agents", Measure.COUNT, Better.NEITHER, facts ->
            ComparedCell.of(facts.scenario().workload().agents())),
        new RowKind("Context of a request", Measure.TOKENS, Better.NEITHER,
            facts -> mean(facts, Workload::contextTokens)),
        new RowKind("Answer of a request", Measure.TOKENS, Better.NEITHER,
            facts -> mean(facts, Workload::outputTokens)),
        new RowKind("Thinking of a request", Measure.TOKENS, Better.NEITHER,
            facts -> mean(facts, Workload::thinkingTokens)),
        new RowKind("Tokens billed for one of these", Measure.TIMES, Better.NEITHER, PlanRows::tokenFactor)));
  }

  /// Over the calls of all tasks.
  private static ComparedCell mean(ColumnFacts facts, ToDoubleFunction<Workload> tokens) {
    return ComparedCell.of(Work.of(facts.scenario()).mean(scenario -> tokens.applyAsDouble(scenario.workload())));
  }

  /// How many tokens the column's models count where the scenario counts one, by calls.
  private static ComparedCell tokenFactor(ColumnFacts facts) {
    boolean asCounted = facts.cost().byModel().stream().allMatch(model -> model.tokenFactor() == 1);
    return asCounted ? new ComparedCell.Unknown("as counted") : ComparedCell.of(facts.cost().byModel().stream()
        .mapToDouble(model -> model.callShare() * model.tokenFactor()).sum());
  }
}

package runrate.compare;

import java.util.List;

/// What a request, a feature, a user and an outcome cost, as far as the user's own numbers reach.
final class EconomicsRows {
  private EconomicsRows() {}

  static RowGroup group(Basis basis) {
    boolean contracted = basis.contracted();
    return new RowGroup(contracted ? "Unit economics" : "Unit economics, list", List.of(
        new RowKind("A request", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> ComparedCell.of(facts.economics(contracted).requestUsd())),
        new RowKind("A use of the feature", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> ComparedCell.of(facts.economics(contracted).featureUsd(), "requests a feature not given")),
        new RowKind("An outcome", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> ComparedCell.of(facts.economics(contracted).outcomeUsd(), "success not given")),
        new RowKind("Users", Measure.COUNT, Better.NEITHER,
            facts -> ComparedCell.of(facts.economics(contracted).users(), "users not given")),
        new RowKind("A user's month", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> ComparedCell.of(facts.economics(contracted).userUsd(), "users not given")),
        new RowKind("Left of a user's money", Measure.USD_PER_UNIT, Better.HIGHER,
            facts -> ComparedCell.of(facts.economics(contracted).marginUsd(), "revenue not given")),
        new RowKind("Users that pay the month", Measure.COUNT, Better.LOWER,
            facts -> ComparedCell.of(facts.economics(contracted).breakEvenUsers(), "revenue not given")),
        new RowKind("Drawn from cloud commitment", Measure.USD, Better.HIGHER,
            facts -> ComparedCell.of(facts.economics(contracted).drawnUsd())),
        new RowKind("New money a month", Measure.USD, Better.LOWER,
            facts -> ComparedCell.of(facts.monthUsd(contracted) - facts.economics(contracted).drawnUsd())),
        new RowKind("A month in another currency", Measure.WORDS, Better.NEITHER,
            facts -> converted(facts, contracted))));
  }

  private static ComparedCell converted(ColumnFacts facts, boolean contracted) {
    return facts.scenario().business().currency()
        .<ComparedCell>map(rate -> new ComparedCell.Converted(facts.monthUsd(contracted) * rate.perUsd(), rate))
        .orElse(new ComparedCell.Unknown("no rate given"));
  }
}

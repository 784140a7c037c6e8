package runrate.compare;

import java.util.List;
import java.util.OptionalDouble;

/// What a request, a feature, a user and an outcome cost, as far as the user's own numbers reach.
final class EconomicsRows {
  private EconomicsRows() {}

  static RowGroup group() {
    return new RowGroup("Unit economics", List.of(
        new RowKind("A request", Measure.USD_PER_UNIT, Better.LOWER, facts -> Cell.of(facts.economics().requestUsd())),
        new RowKind("A use of the feature", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> Cell.of(facts.economics().featureUsd(), "requests a feature not given")),
        new RowKind("An outcome", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> Cell.of(facts.economics().outcomeUsd(), "success not given")),
        new RowKind("Users", Measure.COUNT, Better.NEITHER, facts -> Cell.of(facts.economics().users(), "users not given")),
        new RowKind("A user's month", Measure.USD_PER_UNIT, Better.LOWER,
            facts -> Cell.of(facts.economics().userUsd(), "users not given")),
        new RowKind("Left of a user's money", Measure.USD_PER_UNIT, Better.HIGHER,
            facts -> Cell.of(facts.economics().marginUsd(), "revenue not given")),
        new RowKind("Users that pay the month", Measure.COUNT, Better.LOWER,
            facts -> Cell.of(facts.economics().breakEvenUsers(), "revenue not given")),
        new RowKind("Drawn from cloud commitment", Measure.USD, Better.HIGHER,
            facts -> Cell.of(facts.economics().drawnUsd())),
        new RowKind("New money a month", Measure.USD, Better.LOWER, EconomicsRows::newMoney),
        new RowKind("A month in another currency", Measure.WORDS, Better.NEITHER, EconomicsRows::converted)));
  }

  /// Worth a row only where a commitment pays a part.
  private static Cell newMoney(ColumnFacts facts) {
    double drawn = facts.economics().drawnUsd();
    return Cell.of(drawn == 0 ? OptionalDouble.empty() : OptionalDouble.of(facts.cost().monthUsd() - drawn), "nothing drawn");
  }

  private static Cell converted(ColumnFacts facts) {
    return facts.scenario().business().currency()
        .<Cell>map(rate -> new Cell.Converted(facts.cost().monthUsd() * rate.perUsd(), rate))
        .orElse(new Cell.Unknown("no rate given"));
  }
}

package runrate.launches;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Rows of rounds that were counted before. A plan is priced again and again with the same launches, once a lever, a
/// day or a rate, and counting a row takes up to a millisecond. An engine has one of these for all its plans: rows know
/// no prices. What was counted before changes no answer, so all of them are equal.
public final class CountedRows {
  /// More than are asked for twice within one analysis; then all are forgotten.
  private static final int MOST = 4096;

  private final Map<Row, FixedRounds.Outcome> outcomes = new HashMap<>();

  /// @param count how many rounds, infinite for an endless row
  private record Row(FixedRounds rounds, double count) {}

  /// @param count how many rounds, infinite for an endless row
  FixedRounds.Outcome over(FixedRounds rounds, double count) {
    var row = new Row(rounds.whole(), count);
    return known(row).orElseGet(() -> keep(row, row.rounds().over(count)));
  }

  private synchronized Optional<FixedRounds.Outcome> known(Row row) {
    return Optional.ofNullable(outcomes.get(row));
  }

  private synchronized FixedRounds.Outcome keep(Row row, FixedRounds.Outcome outcome) {
    if (outcomes.size() == MOST) {
      outcomes.clear();
    }
    outcomes.put(row, outcome);
    return outcome;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountedRows;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "counted rows";
  }
}

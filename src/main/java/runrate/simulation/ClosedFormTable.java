package runrate.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Every closed form of the cost model beside what simulated days show: hit rates of 4.4, then shares
/// of rejected first attempts of 4.7. Takes a second or two.
public final class ClosedFormTable {
  private ClosedFormTable() {}

  /// @param threads 1 or more
  /// @throws IllegalArgumentException if there are fewer
  public static List<ProofRow> rows(long seed, int threads) {
    return rows(seed, threads, () -> false).orElseThrow();
  }

  /// @param cancelled asked now and then by every thread
  /// @return empty if cancelled
  public static Optional<List<ProofRow>> rows(long seed, int threads, BooleanSupplier cancelled) {
    List<ProofRow> rows = new ArrayList<>();
    for (FormulaProof proof : Stream.concat(CacheProofs.all().stream(), LimitProofs.all().stream()).toList()) {
      Optional<ProofRow> row = proof.play(seed + rows.size(), threads, cancelled);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      rows.add(row.get());
    }
    return Optional.of(List.copyOf(rows));
  }
}

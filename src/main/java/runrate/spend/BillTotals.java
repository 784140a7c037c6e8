package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The totals of a bill, of which one is what was billed: the only one, the last where it is the sum of the others, or
/// the sum of all where every model has one.
final class BillTotals {
  private static final double HALF_A_CENT = 0.005;

  private final List<Total> written = new ArrayList<>();
  private final List<Total> ofModels = new ArrayList<>();

  /// @param model whose total it is, by where it stands
  record Total(double usd, int line, int model) {}

  void add(double usd, int line, int model) {
    written.add(new Total(usd, line, model));
  }

  void addOfModel(double usd, int line, int model) {
    ofModels.add(new Total(usd, line, model));
  }

  /// The lines of the totals that are named as such.
  List<Integer> lines() {
    return written.stream().map(Total::line).toList();
  }

  /// @param models   how many there are
  /// @param lastLine where the last class of tokens stands
  OptionalDouble says(int models, int lastLine) {
    if (written.isEmpty()) {
      return isOneEach(ofModels, models) ? OptionalDouble.of(sum(ofModels)) : OptionalDouble.empty();
    }
    Total last = written.getLast();
    List<Total> before = written.subList(0, written.size() - 1);
    if (last.line() > lastLine && (before.isEmpty() || Math.abs(sum(before) - last.usd()) <= HALF_A_CENT
        || before.stream().allMatch(total -> total.usd() == last.usd()) && models == 1)) {
      return OptionalDouble.of(last.usd());
    }
    return isOneEach(written, models) || models == 1 && before.isEmpty() ? OptionalDouble.of(sum(written))
        : OptionalDouble.empty();
  }

  private static boolean isOneEach(List<Total> totals, int models) {
    return models > 0 && totals.size() == models && totals.stream().map(Total::model).distinct().count() == models;
  }

  private static double sum(List<Total> totals) {
    return totals.stream().mapToDouble(Total::usd).sum();
  }
}

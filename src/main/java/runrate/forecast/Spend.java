package runrate.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// Money of a day or a month, by whom it goes to: each vendor's commitment is held against its own part alone.
///
/// @param reservedUsd for capacity that is paid by the month
/// @param byVendor    for what is used, in the order of the plan's vendors
record Spend(double reservedUsd, List<Double> byVendor) {
  Spend {
    byVendor = List.copyOf(byVendor);
  }

  static Spend nothing(int vendors) {
    return new Spend(0, Collections.nCopies(vendors, 0.0));
  }

  double usd() {
    double usd = reservedUsd;
    for (double vendor : byVendor) {
      usd += vendor;
    }
    return usd;
  }

  /// So many times as much used; what is reserved costs what it costs.
  Spend used(double times) {
    return new Spend(reservedUsd, byVendor.stream().map(usd -> usd * times).toList());
  }

  /// So many times as much of everything.
  Spend times(double factor) {
    return new Spend(reservedUsd * factor, used(factor).byVendor);
  }

  Spend plus(Spend more) {
    return with(more, Double::sum);
  }

  /// What this lacks to the least that is owed, part by part.
  double missingUsd(Spend least) {
    return with(least, (spent, owed) -> Math.max(0, owed - spent)).usd();
  }

  private Spend with(Spend other, DoubleBinaryOperator both) {
    List<Double> vendors = new ArrayList<>(byVendor.size());
    for (int i = 0; i < byVendor.size(); i++) {
      vendors.add(both.applyAsDouble(byVendor.get(i), other.byVendor.get(i)));
    }
    return new Spend(both.applyAsDouble(reservedUsd, other.reservedUsd), vendors);
  }

  /// An amount whose parts nobody recorded: the reserved capacity comes first, the rest goes to vendors as in a whole
  /// month of the plan, to its first one where that has none.
  ///
  /// @param month of the plan
  Spend ofRecorded(double usd, Spend month) {
    double reserved = Math.min(usd, reservedUsd);
    double used = month.usd() - month.reservedUsd;
    List<Double> vendors = new ArrayList<>(byVendor.size());
    for (int i = 0; i < byVendor.size(); i++) {
      vendors.add((usd - reserved) * (used > 0 ? month.byVendor.get(i) / used : i == 0 ? 1 : 0));
    }
    return new Spend(reserved, vendors);
  }
}

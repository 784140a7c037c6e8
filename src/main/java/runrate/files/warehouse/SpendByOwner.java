package runrate.files.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import runrate.showback.OwnerDay;
import runrate.usage.CallDimension;
import runrate.usage.LogPrices;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedWork;

/// Asks a store what teams, features and users have used, day by day.
///
/// @param today whose prices calls pay whose source says no time
public record SpendByOwner(UsageStore store, LogPrices prices, LocalDate today) {

  /// What each owner's calls cost on each day that is known, in no order.
  ///
  /// @param by   feature, team or user
  /// @param most owners told one by one, the dearest, and nobody; the others are one
  public List<OwnerDay> days(CallDimension by, int most) throws WarehouseException {
    return store.asked(UsageStore.head(prices, today) + OwnerDays.sql(by, dearest(by, most)), OwnerDays::of);
  }

  /// What tasks of a plan can be measured by: the work of each feature, without agents.
  ///
  /// @param most features told one by one, the dearest, and nobody's; the others are one
  public Map<String, LoggedWork> workByFeature(int most) throws WarehouseException {
    Map<String, List<LoggedDay>> days = new LinkedHashMap<>();
    store.asked(UsageStore.head(prices, today) + LoggedDays.byFeature(dearest(CallDimension.FEATURE, most)), row ->
        days.computeIfAbsent(OwnerDays.owner(row), feature -> new ArrayList<>()).add(LoggedDays.of(row)));
    Map<String, LoggedWork> work = new LinkedHashMap<>();
    days.forEach((feature, own) -> work.put(feature, new LoggedWork(own, Map.of())));
    return work;
  }

  /// Empty where there are no more than so many.
  private List<String> dearest(CallDimension by, int most) throws WarehouseException {
    List<String> all = store.sums(List.of(by), prices, today).stream().map(row -> row.keys().getFirst()).toList();
    return all.size() <= most ? List.of() : Stream.concat(all.stream().limit(most), Stream.of(CallDimension.NOBODY))
        .distinct().toList();
  }
}

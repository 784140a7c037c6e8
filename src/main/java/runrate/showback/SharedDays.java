package runrate.showback;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;
import runrate.usage.PricedSpan;
import runrate.usage.TagRule;

/// Days of teams where the others pay for the team [TagRule#SHARED]: what it costs on a day is split over the teams
/// with calls in the calendar month of the day, so that one day without calls of a team changes nothing. Sums stay what
/// they are, to the pico-dollar. A month without another team, and calls without a price, stay where they are.
public final class SharedDays {
  private SharedDays() {}

  static List<OwnerDay> split(CallDimension by, OwnerSpend spend) {
    return spend.way().filter(way -> by == CallDimension.TEAM).map(way -> split(spend.days(), way)).orElse(spend
        .days());
  }

  static List<OwnerDay> split(List<OwnerDay> days, SharedWay way) {
    Map<YearMonth, Map<String, BigInteger>> costs = new HashMap<>();
    days.stream().filter(day -> day.isNamed() && !isShared(day)).forEach(day -> costs.computeIfAbsent(YearMonth.from(
        day.day()), month -> new TreeMap<>()).merge(day.owner(), PricedSpan.pico(day.usd()), BigInteger::add));
    List<OwnerDay> split = new ArrayList<>();
    for (OwnerDay day : days) {
      Map<String, BigInteger> payers = costs.get(YearMonth.from(day.day()));
      if (!isShared(day) || payers == null) {
        split.add(day);
      } else {
        way.split(PricedSpan.pico(day.usd()), payers).forEach((owner, part) -> split.add(new OwnerDay(day.day(), owner,
            PricedSpan.usd(new BigDecimal(part)), 0)));
        if (day.unpriced() > 0) {
          split.add(new OwnerDay(day.day(), day.owner(), BigDecimal.ZERO, day.unpriced()));
        }
      }
    }
    return split;
  }

  /// What each pays for what others do, and others are relieved of.
  ///
  /// @param billed what each costs as billed
  public static Map<String, BigDecimal> moved(CallDimension by, List<OwnerDay> billed, OwnerSpend paid) {
    Map<String, BigDecimal> moved = sums(split(by, paid));
    sums(billed).forEach((owner, usd) -> moved.merge(owner, usd.negate(), BigDecimal::add));
    return moved;
  }

  private static Map<String, BigDecimal> sums(List<OwnerDay> days) {
    return days.stream().collect(Collectors.toMap(OwnerDay::owner, OwnerDay::usd, BigDecimal::add, TreeMap::new));
  }

  private static boolean isShared(OwnerDay day) {
    return day.owner().equals(TagRule.SHARED);
  }
}

package runrate.sharing;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import runrate.usage.CallDimension;

/// How a cost that nobody has alone is split over those who have others.
public enum SharedWay {
  /// By what each costs besides.
  IN_PROPORTION,
  EVENLY,
  /// What is written into a cache by who uses it ([FairPrefixes]); of anything else the users are not known, and it is
  /// split in proportion.
  FAIRLY;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SharedWay> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// What it comes to for those who pay.
  ///
  /// @param by           what they are; one team is shared, and a cached prefix has users of every kind
  /// @param prefixesTold whether calls name the prefix they use
  public Optional<SharedWay> among(CallDimension by, boolean prefixesTold) {
    if (this == FAIRLY && prefixesTold) {
      return USERS.contains(by) ? Optional.of(FAIRLY) : Optional.empty();
    }
    return by == CallDimension.TEAM ? Optional.of(this == FAIRLY ? IN_PROPORTION : this) : Optional.empty();
  }

  /// Who may use a cached prefix.
  public static final List<CallDimension> USERS = List.of(CallDimension.TEAM, CallDimension.FEATURE,
      CallDimension.USER, CallDimension.AGENT);

  /// A cost whose users are not known.
  ///
  /// @param costs what each costs besides, not empty
  public SortedMap<String, BigInteger> split(BigInteger pico, Map<String, BigInteger> costs) {
    return this == EVENLY ? SharedCost.evenly(pico, costs.keySet()) : SharedCost.inProportion(pico, costs);
  }
}

package runrate.sharing;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// How a cost that nobody has alone is split over those who have others.
public enum SharedWay {
  /// By what each costs besides.
  IN_PROPORTION,
  EVENLY;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<SharedWay> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// @param costs what each costs besides, not empty
  public SortedMap<String, BigInteger> split(BigInteger pico, Map<String, BigInteger> costs) {
    return this == EVENLY ? SharedCost.evenly(pico, costs.keySet()) : SharedCost.inProportion(pico, costs);
  }
}

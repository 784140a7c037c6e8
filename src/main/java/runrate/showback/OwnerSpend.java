package runrate.showback;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;

/// What owners of a kind spend on each day, who pays for what others wrote into a cache settled; what the shared team
/// costs is still its own.
///
/// @param way how what several use is split over them, absent where everything stays as billed
public record OwnerSpend(List<OwnerDay> days, Optional<SharedWay> way) {
  public OwnerSpend {
    days = List.copyOf(days);
  }

  /// @param billed as billed
  /// @param fairly what each pays more or less where that is fair; empty where no call names its prefix
  /// @param wanted how it is to be split
  public static OwnerSpend of(CallDimension by, List<OwnerDay> billed, List<OwnerDay> fairly,
      Optional<SharedWay> wanted) {
    Optional<SharedWay> way = wanted.flatMap(each -> each.among(by, !fairly.isEmpty()));
    return new OwnerSpend(way.equals(Optional.of(SharedWay.FAIRLY)) ? Stream.concat(billed.stream(), fairly.stream())
        .toList() : billed, way);
  }
}

package runrate.optimise;

import java.util.OptionalDouble;

/// Where nothing fits: the nearest value of each limit that would let a plan through, the others as they are; absent
/// where that limit alone changes nothing.
public record GiveWay(OptionalDouble quality, OptionalDouble monthUsd, OptionalDouble seconds) {
  static final GiveWay NONE = new GiveWay(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}

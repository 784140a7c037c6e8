package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;

class RoutingMixTest {
  private static RoutingMix mix(double... shares) {
    return new RoutingMix(DoubleStream.of(shares).mapToObj(share -> new RouteShare("m", share)).toList());
  }

  private static void assertShares(RoutingMix mix, double... shares) {
    for (int i = 0; i < shares.length; i++) {
      assertEquals(shares[i], mix.routes().get(i).share(), 1e-12, mix.toString());
    }
  }

  @Test
  void theOthersGiveWayInProportion() {
    assertShares(mix(0.2, 0.6, 0.2).withShare(0, 0.6, List.of()), 0.6, 0.3, 0.1);
  }

  @Test
  void lockedSharesStayAndLimitTheMove() {
    assertShares(mix(0.2, 0.6, 0.2).withShare(0, 0.3, List.of(1)), 0.3, 0.6, 0.1);
    assertShares(mix(0.2, 0.6, 0.2).withShare(0, 0.9, List.of(1)), 0.4, 0.6, 0);
  }

  @Test
  void whereTheOthersHaveNothingTheyTakeEqually() {
    assertShares(mix(1, 0, 0).withShare(0, 0.4, List.of()), 0.4, 0.3, 0.3);
  }

  @Test
  void aModelAloneOrAmongLockedOnesCannotMove() {
    assertShares(mix(1).withShare(0, 0.4, List.of()), 1);
    assertShares(mix(0.5, 0.5).withShare(0, 0.4, List.of(1)), 0.5, 0.5);
  }

  @Test
  void aRemovedModelLeavesItsCallsToTheOthers() {
    assertShares(mix(0.2, 0.6, 0.2).minus(1), 0.5, 0.5);
    assertShares(mix(0.2, 0.8).plus("n"), 0.2, 0.8, 0);
  }

  @Test
  void anEmptyMixIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RoutingMix(List.of()));
  }

  @Test
  void sharesAddUpToOneAfterAnyMoves() {
    Seeds.each(20_000, random -> afterMoves(random, 0));
  }

  @Test
  void sharesAddUpToOneAfterAnyMovesWithLocks() {
    Seeds.each(20_000, random -> afterMoves(random, 0.25));
    assertShares(mix(0.5000004, 0.5000004, 0, 0).withShare(2, 0.1, List.of(0, 1)), 0.5000004, 0.5000004, 0, 0);
  }

  private static void afterMoves(SplittableRandom random, double lockedShare) {
    int size = 1 + random.nextInt(5);
    RoutingMix mix = random(random, size);
    for (int move = 0; move < 5; move++) {
      List<Integer> locked =
          IntStream.range(0, size).filter(i -> random.nextDouble() < lockedShare).boxed().toList();
      mix = mix.withShare(random.nextInt(size), random.nextDouble() * 1.2, locked);
      assertEquals(1, mix.sum(), 1e-9);
      assertTrue(mix.routes().stream().allMatch(route -> route.share() >= 0 && route.share() <= 1));
    }
  }

  private static RoutingMix random(SplittableRandom random, int size) {
    double[] weights = random.doubles(size).toArray();
    double sum = DoubleStream.of(weights).sum();
    return mix(DoubleStream.of(weights).map(weight -> weight / sum).toArray());
  }
}

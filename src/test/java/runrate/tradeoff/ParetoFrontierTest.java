package runrate.tradeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.scenario.QualityBook;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

class ParetoFrontierTest {
  private static ModelOption option(String name, double usd, double quality) {
    return ModelOption.given(name, usd, quality);
  }

  private static ParetoFrontier of(QualityBook limits, ModelOption... options) {
    return ParetoFrontier.of(Arrays.asList(options), limits, List.of());
  }

  private static Set<String> frontier(ModelOption... options) {
    return of(QualityBook.EMPTY, options).frontier().stream()
        .map(point -> point.option().name()).collect(Collectors.toSet());
  }

  @Test
  void theNinePointsOfTheChapterHaveFiveOnTheFrontier() {
    var points = ParetoFrontier.of(Shipped.engine(), Shipped.scenario("nine-point-frontier"));
    assertEquals(9, points.points().size());
    assertEquals(List.of("Tiny", "Small + cache", "Mid + cache", "Large", "Large + thinking"),
        points.frontier().stream().map(point -> point.option().name()).toList());
  }

  @Test
  void ofTwoOptionsOfOneQualityOnlyTheCheaperStays() {
    assertEquals(Set.of("cheap"), frontier(option("cheap", 1, 80), option("dear", 2, 80)));
  }

  @Test
  void ofTwoOptionsOfOnePriceOnlyTheBetterStays() {
    assertEquals(Set.of("better"), frontier(option("worse", 1, 80), option("better", 1, 81)));
  }

  @Test
  void exactTwinsBothStay() {
    assertEquals(Set.of("one", "two"), frontier(option("one", 1, 80), option("two", 1, 80)));
    assertFalse(option("one", 1, 80).dominates(option("two", 1, 80)));
  }

  @Test
  void aTradeOfCostForQualityDominatesNothing() {
    assertEquals(Set.of("cheap", "good"), frontier(option("cheap", 1, 80), option("good", 2, 90)));
  }

  @Test
  void noOptionsHaveNoFrontier() {
    assertEquals(Set.of(), frontier());
  }

  @Test
  void floorAndCeilingDecideFeasibilityButNotTheFrontier() {
    var limits = QualityBook.EMPTY.withFloor(80).withCostCeiling(OptionalDouble.of(2));
    var points = of(limits, option("below", 1, 79.9), option("on both", 2, 80), option("too dear", 2.01, 95)).points();
    assertEquals(List.of(false, true, false), points.stream().map(ParetoFrontier.Point::feasible).toList());
    assertTrue(points.stream().allMatch(ParetoFrontier.Point::onFrontier));
  }

  @Test
  void pointsStandCheapestFirst() {
    var points = of(QualityBook.EMPTY, option("c", 3, 1), option("a", 1, 1), option("b", 1, 2)).points();
    assertEquals(List.of("b", "a", "c"), points.stream().map(point -> point.option().name()).toList());
  }

  @Test
  void theFrontierIsExactlyWhatNothingDominates() {
    Seeds.each(2_000, random -> {
      var options = new ArrayList<ModelOption>();
      for (int i = random.nextInt(20); i > 0; i--) {
        options.add(option("o" + i, 1 + random.nextInt(8), random.nextInt(8)));
      }
      for (var point : ParetoFrontier.of(options, QualityBook.EMPTY, List.of()).points()) {
        boolean beaten = options.stream().anyMatch(other -> !other.equals(point.option())
            && other.costPerRequestUsd() <= point.option().costPerRequestUsd()
            && other.quality() >= point.option().quality()
            && (other.costPerRequestUsd() != point.option().costPerRequestUsd()
                || other.quality() != point.option().quality()));
        assertEquals(!beaten, point.onFrontier(), point.toString());
      }
    });
  }
}

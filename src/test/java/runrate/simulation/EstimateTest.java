package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  /// Around 0.5 the four are off by 0.1 each way: t(3) * sqrt(0.04 / 3 / 4).
  @Test
  void theIntervalOfFourDaysIsStudents() {
    Estimate estimate = Estimate.ratio(List.of(0.4, 0.6, 0.4, 0.6), part -> part, whole -> 1);
    assertEquals(0.5, estimate.mean(), 1e-12);
    assertEquals(3.1824 * 0.057735, estimate.halfWidth95(), 1e-5);
    assertEquals(0.5 - estimate.halfWidth95(), estimate.low(), 1e-12);
    assertEquals(0.5 + estimate.halfWidth95(), estimate.high(), 1e-12);
  }

  @Test
  void aBusyDayWeighsMoreThanAQuietOne() {
    List<double[]> days = List.of(new double[] {0, 10}, new double[] {30, 30});
    assertEquals(0.75, Estimate.ratio(days, day -> day[0], day -> day[1]).mean());
  }

  @Test
  void oneDaySaysNothingOfItsError() {
    assertEquals(new Estimate(0.5, Double.POSITIVE_INFINITY), Estimate.ratio(List.of(1), one -> 1, one -> 2));
    assertEquals(new Estimate(0, 0), Estimate.ratio(List.of(1), one -> 0, one -> 0));
  }

  @ParameterizedTest
  @CsvSource({"1, 12.706", "10, 2.228", "11, 2.201", "20, 2.086", "60, 2.000", "1000000, 1.960"})
  void theQuantileIsThatOfTheTables(int degrees, double quantile) {
    assertEquals(quantile, Estimate.student95(degrees), 0.0006);
  }
}

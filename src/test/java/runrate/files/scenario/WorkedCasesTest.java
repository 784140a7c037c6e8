package runrate.files.scenario;

import static runrate.testing.Near.assertNear;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import runrate.testing.Shipped;

/// Whole scenarios come to the month that was worked out by hand.
class WorkedCasesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/runrate/figures/worked.csv", delimiter = '|', numLinesToSkip = 1)
  void aMonthIsTheOneWorkedOutByHand(String file, double usd, String worked) {
    assertNear(usd, Shipped.engine().report(Shipped.worked(file)).monthUsd());
  }
}

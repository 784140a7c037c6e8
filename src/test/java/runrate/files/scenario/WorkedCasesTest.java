package runrate.files.scenario;

import static runrate.testing.Near.assertNear;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import runrate.testing.Shipped;

/// Whole scenarios come to the month that was worked out by hand.
class WorkedCasesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/runrate/figures/worked.csv", delimiter = '|', numLinesToSkip = 1)
  void aMonthIsTheOneWorkedOutByHand(String file, double usd, String worked) throws Exception {
    Path path = Path.of(WorkedCasesTest.class.getResource("/runrate/figures/%s.json".formatted(file)).toURI());
    var scenario = ScenarioReader.read(path).value().orElseThrow();
    assertNear(usd, Shipped.engine().report(scenario).monthUsd());
  }
}

package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.OwnForecast;
import runrate.scenario.OwnForecast.Span;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.units.Problem;

/// A person's own figure as it stands in a file.
class OwnForecastFileTest {
  private static ReadResult<Scenario> read(String keys) {
    String text = Written.SCENARIO.replace("\"schemaVersion\"", "\"forecast\": { %s }, \"schemaVersion\"".formatted(
        keys));
    return parsed(text);
  }

  private static ReadResult<Scenario> parsed(String text) {
    return ScenarioReader.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(ReadResult<Scenario> read) {
    return read.problems().stream().map(Problem::line).toList();
  }

  @ParameterizedTest
  @CsvSource({"ownMonthUsd, 24000, MONTH", "ownDayUsd, 850.5, DAY", "ownDayUsd, 0, DAY"})
  void eitherFigureIsReadAndWrittenAgain(String key, double usd, Span span) {
    Scenario scenario = read("\"%s\": %s".formatted(key, usd)).value().orElseThrow();
    assertEquals(Optional.of(new OwnForecast(span, usd)), scenario.forecast().own());
    assertEquals(scenario, parsed(ScenarioWriter.text(scenario)).value().orElseThrow());
  }

  @Test
  void nothingTypedIsNothingAndNotWritten() {
    assertEquals(Optional.empty(), read("\"ownMonthUsd\": null").value().orElseThrow().forecast().own());
    String text = ScenarioWriter.text(Shipped.scenario("20-agents"));
    assertFalse(text.contains("ownMonthUsd") || text.contains("ownDayUsd"), text);
  }

  @Test
  void bothAreOneLine() {
    assertEquals(List.of("s.json: forecast.ownDayUsd: ownMonthUsd stands beside it, and both say where the month ends."
        + " Keep one of the two."), lines(read("\"ownMonthUsd\": 24000, \"ownDayUsd\": 800")));
  }

  @Test
  void lessThanNothingIsRefused() {
    assertEquals(List.of("s.json: forecast.ownMonthUsd: this is -1, but it must be 0 or more."),
        lines(read("\"ownMonthUsd\": -1")));
  }

  @Test
  void aChangeSetsOneAndNeverBoth() {
    assertEquals(Optional.of(new OwnForecast(Span.DAY, 900)),
        Shipped.scenario("20-agents", "forecast.ownDayUsd=900").forecast().own());
    Scenario month = Shipped.scenario("20-agents", "forecast.ownMonthUsd=24000");
    assertEquals(List.of("forecast.ownDayUsd: ownMonthUsd stands beside it, and both say where the month ends. "
        + "Keep one of the two."), FileRows.set(month, "forecast.ownDayUsd", "900").problems().stream()
            .map(Problem::line).toList());
    assertEquals(Optional.empty(), FileRows.set(month, "forecast.ownMonthUsd", "").value().orElseThrow().forecast()
        .own());
  }
}

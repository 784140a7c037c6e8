package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.Period;
import runrate.scenario.RecordedDay;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Written;

/// Recorded spend, special days and budgets as they stand in a file.
class RecordedSpendFileTest {
  private static ReadResult<Scenario> read(String keys) {
    String text = Written.SCENARIO.replace("\"schemaVersion\"", keys + ", \"schemaVersion\"");
    return ScenarioReader.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Scenario forecast(String keys) {
    return read("\"forecast\": { \"month\": \"2026-11\", %s }".formatted(keys)).value().orElseThrow();
  }

  @Test
  void figuresFromTheFirstOnAreDaysOfTheMonth() {
    Scenario short2 = forecast("\"actualDailyUsd\": [10, 20]");
    assertEquals(short2, forecast("\"recorded\": [{ \"date\": \"2026-11-02\", \"usd\": 20 }, "
        + "{ \"date\": \"2026-11-01\", \"usd\": 10, \"note\": null }]"));
    assertEquals(2, short2.forecast().today());
    assertTrue(ScenarioWriter.text(short2).contains("actualDailyUsd"));
    assertFalse(ScenarioWriter.text(short2).contains("recorded"));
  }

  @Test
  void aGapANoteOrAnotherMonthTakesTheLongForm() {
    Scenario gap = forecast("\"recorded\": [{ \"date\": \"2026-10-31\", \"usd\": 5 }, "
        + "{ \"date\": \"2026-11-04\", \"usd\": 0, \"note\": \"nobody worked\" }]");
    assertEquals(List.of(new RecordedDay(LocalDate.of(2026, 10, 31), 5, ""),
        new RecordedDay(LocalDate.of(2026, 11, 4), 0, "nobody worked")), gap.forecast().recorded().days());
    assertEquals(4, gap.forecast().today());
    assertFalse(ScenarioWriter.text(gap).contains("actualDailyUsd"));
    assertEquals(gap, ScenarioReader.parse("s.json", ScenarioWriter.text(gap).getBytes(StandardCharsets.UTF_8))
        .value().orElseThrow());
  }

  @Test
  void aShippedFilesDaysKeepTheirForm() {
    String text = ScenarioWriter.text(Shipped.scenario("20-agents"));
    assertTrue(text.replaceAll("\\s", "").contains("\"actualDailyUsd\":[74.5,1038,"), text);
    for (String key : List.of("recorded", "holidays", "events", "weekdays", "budgets")) {
      assertFalse(text.contains("\"" + key + "\""), key);
    }
  }

  @Test
  void aNamelessBudgetOfTheMonthIsTheMonthsBudget() {
    Scenario one = read("\"budgets\": [{ \"amount\": 900, \"alerts\": [0.5] }, "
        + "{ \"amount\": 60, \"period\": \"day\" }]").value().orElseThrow();
    assertEquals(OptionalDouble.of(900), one.budget().monthlyUsd());
    assertEquals(List.of(0.5), one.budget().alertShares());
    assertEquals(60, one.budget().line(Period.DAY, "").orElseThrow().amount().value());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"forecast\": { \"actualDailyUsd\": [1], \"recorded\": [{ \"date\": \"2026-11-01\", \"usd\": 1 }] }` "
          + "| forecast.actualDailyUsd: recorded stands beside it, and both say what was spent. Keep one of the two.",
      "`\"forecast\": { \"recorded\": [{ \"date\": \"2026-11-01\", \"usd\": 1 }, { \"date\": \"2026-11-01\", "
          + "\"usd\": 2 }] }` | forecast.recorded[1].date: 2026-11-01 stands here twice. Keep one entry.",
      "`\"forecast\": { \"recorded\": [{ \"date\": \"2026-11-31\", \"usd\": 1 }] }` "
          + "| forecast.recorded[0].date: '2026-11-31' is not a date like 2026-11-20.",
      "`\"forecast\": { \"recorded\": [{ \"date\": \"2026-11-01\", \"usd\": -1 }] }` "
          + "| forecast.recorded[0].usd: this is -1, but it must be 0 or more.",
      "`\"forecast\": { \"holidays\": [\"2026-12-25\", \"25.12.2026\"] }` "
          + "| forecast.holidays[1]: '25.12.2026' is no day. Write a date like 2026-12-25.",
      "`\"forecast\": { \"holidays\": [\"2026-12-25\", \"2026-12-25\"] }` "
          + "| forecast.holidays[1]: 2026-12-25 stands here twice. Keep one.",
      "`\"forecast\": { \"events\": [{ \"from\": \"2026-11-09\", \"to\": \"2026-11-01\", \"factor\": 2 }] }` "
          + "| forecast.events[0].to: 2026-11-01 is before the first day, 2026-11-09. Swap the two days.",
      "`\"forecast\": { \"seasonality\": { \"weekdays\": [1, 1] } }` "
          + "| forecast.seasonality.weekdays: there are 2 weights, but a week has 7 days. Give one a day, from Monday "
          + "to Sunday.",
      "`\"budget\": { \"monthlyUsd\": 5 }, \"budgets\": [{ \"amount\": 5 }]` "
          + "| budgets[0]: there is a budget of the month already. Keep one, or give it a name.",
      "`\"budgets\": [{ \"amount\": 5, \"period\": \"day\", \"name\": \"hard\" }, { \"amount\": 6, \"period\": "
          + "\"day\", \"name\": \"hard\" }]` "
          + "| budgets[1]: there is a budget of the day called 'hard' already. Keep one, or give it a name.",
      "`\"budgets\": [{ \"amount\": 5, \"unit\": \"euros\" }]` "
          + "| budgets[0].unit: 'euros' is not known. Use one of usd, tokens.",
      "`\"budgets\": [{ \"amount\": 0 }]` | budgets[0].amount: this is 0, but it must be above 0."})
  void whatCannotBeIsNamed(String keys, String line) {
    var result = read(keys);
    assertTrue(result.value().isEmpty());
    assertEquals(List.of("s.json: " + line), result.problems().stream().map(problem -> problem.line()).toList());
  }
}

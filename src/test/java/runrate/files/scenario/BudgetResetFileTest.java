package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.files.disk.ReadResult;
import runrate.scenario.BudgetReset;
import runrate.scenario.Scenario;
import runrate.testing.Written;
import runrate.text.BudgetWords;
import runrate.units.Problem;

/// When the period of a budget begins, as it stands in a file, and which moment that is.
class BudgetResetFileTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  private static ReadResult<Scenario> read(String keys) {
    String text = Written.SCENARIO.replace("\"schemaVersion\"", keys + ", \"schemaVersion\"");
    return ScenarioReader.parse("s.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static BudgetReset berlin(int hour, int minute) {
    return new BudgetReset(Optional.of(LocalTime.of(hour, minute)), Optional.of(ZoneId.of("Europe/Berlin")));
  }

  @Test
  void theMonthAndEveryLineHaveTheirOwn() {
    Scenario one = read("\"budget\": { \"monthlyUsd\": 5, \"resetAt\": \"06:00\", \"zone\": \"Europe/Berlin\" }, "
        + "\"budgets\": [{ \"amount\": 5, \"period\": \"day\", \"resetAt\": \"22:30\" }]").value().orElseThrow();
    assertEquals(berlin(6, 0), one.budget().reset());
    assertEquals(new BudgetReset(Optional.of(LocalTime.of(22, 30)), Optional.empty()),
        one.budget().lines().getFirst().reset());
    assertEquals(one, ScenarioReader.parse("s.json", ScenarioWriter.text(one).getBytes(StandardCharsets.UTF_8))
        .value().orElseThrow());
  }

  @Test
  void aNamelessLineOfTheMonthKeepsItsHourAsTheMonthsBudget() {
    Scenario one = read("\"budgets\": [{ \"amount\": 900, \"resetAt\": \"06:00\" }]").value().orElseThrow();
    assertEquals(Optional.of(LocalTime.of(6, 0)), one.budget().reset().at());
    assertEquals(900, one.budget().monthlyUsd().orElseThrow());
  }

  @Test
  void nothingIsWrittenWhereNobodySaidWhen() {
    String text = ScenarioWriter.text(read("\"budgets\": [{ \"amount\": 5, \"period\": \"day\" }]").value()
        .orElseThrow());
    assertFalse(text.contains("resetAt") || text.contains("\"zone\""), text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"resetAt\": \"6:00\"` | resetAt: '6:00' is no hour of a day. Write it like 06:00.",
      "`\"resetAt\": \"\"` | resetAt: '' is no hour of a day. Write it like 06:00.",
      "`\"zone\": \"\"` | zone: '' is no time zone. Use a name like Europe/Berlin, or UTC.",
      "`\"zone\": \" \"` | zone: this text is blank. Write one, or take the key out.",
      "`\"resetAt\": \"24:00\"` | resetAt: '24:00' is no hour of a day. Write it like 06:00.",
      "`\"zone\": \"Europe/Berlni\"` | zone: 'Europe/Berlni' is no time zone. Perhaps 'Europe/Berlin' is meant.",
      "`\"zone\": \"new york\"` | zone: 'new york' is no time zone. Perhaps 'America/New_York' is meant.",
      "`\"zone\": \"+02:00\"` | zone: '+02:00' is no time zone. Use a name like Europe/Berlin, or UTC."})
  void whatIsNoHourAndNoZoneIsOneLine(String keys, String line) {
    var result = read("\"budgets\": [{ \"amount\": 5, \"period\": \"day\", %s }]".formatted(keys));
    assertTrue(result.value().isEmpty());
    assertEquals(List.of("s.json: budgets[0]." + line), result.problems().stream().map(Problem::line).toList());
  }

  @Test
  void theMomentFollowsTheClocksOfTheZone() {
    assertEquals(Instant.parse("2026-11-01T05:00:00Z"), berlin(6, 0).on(NOVEMBER).toInstant());
    assertEquals(Instant.parse("2026-06-01T04:00:00Z"), berlin(6, 0).on(LocalDate.of(2026, 6, 1)).toInstant());
    // clocks go from 2 to 3 in the night of 29 March, and from 3 to 2 in that of 25 October
    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), berlin(2, 30).on(LocalDate.of(2026, 3, 29)).toInstant());
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), berlin(2, 30).on(LocalDate.of(2026, 10, 25)).toInstant());
    assertEquals(Instant.parse("2026-11-01T00:00:00Z"), BudgetReset.UNSAID.on(NOVEMBER).toInstant());
  }

  @Test
  void itIsSaidInTheZoneAndInUtcAndThatNoFigureHangsOnIt() {
    String whole = "; days are counted whole, so that no figure changes";
    assertEquals(Optional.of("resets at 06:00 Europe/Berlin, on 1 Nov at 05:00 UTC" + whole),
        BudgetWords.resets(berlin(6, 0), NOVEMBER));
    assertEquals(Optional.of("resets at 00:30 Europe/Berlin, on 31 Oct at 23:30 UTC" + whole),
        BudgetWords.resets(berlin(0, 30), NOVEMBER));
    assertEquals(Optional.of("resets at 06:00 UTC" + whole), BudgetWords.resets(new BudgetReset(
        Optional.of(LocalTime.of(6, 0)), Optional.empty()), NOVEMBER));
    assertEquals(Optional.empty(), BudgetWords.resets(BudgetReset.UNSAID, NOVEMBER));
  }
}

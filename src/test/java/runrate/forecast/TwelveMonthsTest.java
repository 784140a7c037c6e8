package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.scenario.ForecastSettings;
import runrate.scenario.LocalTasks;
import runrate.scenario.Period;
import runrate.scenario.RecordedDay;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.text.YearSentence;

/// A year ahead, month by month.
class TwelveMonthsTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents").withForecast(ForecastSettings::withoutSample);

  private static TwelveMonths year(Scenario scenario, OptionalDouble budget) {
    return TwelveMonths.of(Shipped.engine(), scenario.withBudget(old -> old.with(Period.YEAR, "", budget)));
  }

  private static Scenario growing(double share) {
    return AGENTS.withForecast(forecast -> forecast.withGrowthPerMonth(share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.08})
  void twelveMonthsAreTwelveForecastsOfTheGrownTeam(double growth) {
    TwelveMonths year = year(growing(growth), OptionalDouble.empty());
    assertEquals(12, year.months().size());
    for (int i = 0; i < 12; i++) {
      YearMonth month = AGENTS.forecast().month().plusMonths(i);
      double calls = AGENTS.workload().callsPerDay() * Math.pow(1 + growth, i);
      Scenario then = AGENTS.withForecast(forecast -> forecast.withMonth(month))
          .withWorkload(work -> work.withCallsPerDay(calls));
      assertEquals(BurnForecast.of(Shipped.engine(), then).monthEndUsd(), year.months().get(i).usd(), 1e-6);
    }
  }

  @Test
  void theFirstMonthIsItsForecastWithWhatWasRecorded() {
    Scenario recorded = Shipped.scenario("20-agents");
    assertEquals(BurnForecast.of(Shipped.engine(), recorded).monthEndUsd(),
        year(recorded, OptionalDouble.empty()).months().getFirst().usd(), 1e-9);
  }

  @Test
  void tasksWithDaysOfTheirOwnAreForecastAsIfTheyWereAlone() {
    Scenario whole = Tasks.in(AGENTS, "{ \"name\": \"day\" }", "{ \"name\": \"nightly\", \"set\": { "
        + "\"workload.callsPerDay\": 50, \"workload.daysPerMonth\": 30 } }");
    double singly = Work.of(whole).parts().stream().mapToDouble(part ->
        BurnForecast.of(Shipped.engine(), part.scenario()).monthEndUsd()).sum();
    assertEquals(singly, BurnForecast.of(Shipped.engine(), whole).monthEndUsd(), 1e-6);
    assertEquals(21 * (8000 + 1000), year(whole, OptionalDouble.empty()).months().getFirst().calls(), 1e-6);
  }

  /// GPT-5 is no longer sold from 11 December 2026 on.
  @ParameterizedTest
  @ValueSource(strings = {"mix", "local", "task", "escalation"})
  void aModelThatGetsCallsAndRetiresIsNamedInItsMonth(String how) {
    Scenario on = switch (how) {
      case "mix" -> AGENTS.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
          new RouteShare("anthropic/claude-sonnet-4-6", 0.9), new RouteShare("openai/gpt-5", 0.1)))));
      case "local" -> AGENTS.withPlan(plan -> plan.withLocal(new LocalTasks(0.2, "openai/gpt-5",
          OptionalDouble.empty(), OptionalDouble.empty(), 1)));
      case "task" -> Tasks.in(AGENTS, "{ \"name\": \"one\", \"set\": { \"plan.routing\": "
          + "[{ \"model\": \"openai/gpt-5\", \"share\": 1 }] } }");
      default -> Tasks.in(AGENTS, "{ \"name\": \"one\", \"success\": 0.5, \"escalate\": "
          + "{ \"to\": \"openai/gpt-5\", \"share\": 1 } }");
    };
    TwelveMonths year = year(on, OptionalDouble.empty());
    List<Integer> named = IntStream.range(0, 12).filter(i -> YearSentence.happens(year, year.months().get(i))
        .contains("11 Dec: GPT-5 is retired, its last price stands")).boxed().toList();
    assertEquals(List.of(1), named);
  }

  @Test
  void aModelThatGetsNoCallsIsNotNamed() {
    Scenario none = AGENTS.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 1), new RouteShare("openai/gpt-5", 0)))));
    assertTrue(year(none, OptionalDouble.empty()).months().stream().allMatch(month -> month.ends().isEmpty()));
  }

  @Test
  void aPriceThatEndsIsNamedWithWhatStandsForIt() {
    RateCard card = TinyCard.with(TinyModel.of("m", Prices.of(1, 2))).card();
    ModelCard model = card.models().getFirst();
    PricePeriod plain = model.prices().getFirst();
    var promised = new PricePeriod(plain.from(), Optional.of(LocalDate.of(2027, 2, 1)),
        Optional.of(LocalDate.of(2027, 1, 15)), plain.source(), plain.asOf(), plain.confidence(), plain.standard(),
        plain.windows(), plain.modeOverrides(), plain.storageUsdPerMTokHour(), plain.note());
    var ending = new RateCard(card.vendor(), card.currency(), card.asOf(), card.sources(), card.tokenizers(),
        card.modes(), card.regions(), card.timeWindows(), card.cachePolicies(), card.longContextBoundary(),
        card.rateLimits(), card.fees(), card.terms(), card.retries(),
        List.of(model.withPrices(List.of(promised))));
    TwelveMonths year = TwelveMonths.of(new CostEngine(new RateBook(List.of(ending))),
        runrate.testing.Work.of("lab/m", 100, 10_000, 100).withForecast(old -> AGENTS.forecast()));
    assertEquals(List.of("15 Jan: m, price promised no longer than this day",
        "1 Feb: m, no price known from here on, the last one stands"), List.of(
            YearSentence.happens(year, year.months().get(2)), YearSentence.happens(year, year.months().get(3))));
  }

  @Test
  void daysRecordedInAnyMonthAreNamedThere() {
    Scenario recorded = AGENTS.withForecast(old -> old.withRecorded(spend -> spend.with(List.of(
        new RecordedDay(LocalDate.of(2026, 11, 2), 900, ""), new RecordedDay(LocalDate.of(2027, 1, 4), 700, ""),
        new RecordedDay(LocalDate.of(2027, 1, 5), 800, "")))));
    TwelveMonths year = year(recorded, OptionalDouble.empty());
    assertEquals(List.of(1, 0, 2), year.months().stream().limit(3).map(TwelveMonths.Month::recordedDays).toList());
    assertEquals("2 days recorded", YearSentence.happens(year, year.months().get(2)));
  }

  @Test
  void theDayTheYearBreaksIsTheOneABruteSearchFinds() {
    Seeds.each(20, random -> {
      Scenario scenario = growing(random.nextDouble() * 0.1);
      double budget = 20_000 + random.nextInt(400_000);
      double spent = 0;
      Optional<LocalDate> found = Optional.empty();
      for (int i = 0; i < 12 && found.isEmpty(); i++) {
        YearMonth month = scenario.forecast().month().plusMonths(i);
        double calls = scenario.workload().callsPerDay() * Math.pow(1 + scenario.forecast().growthPerMonth(), i);
        for (BurnForecast.Day day : BurnForecast.of(Shipped.engine(), scenario.withForecast(old -> old.withMonth(month))
            .withWorkload(work -> work.withCallsPerDay(calls))).days()) {
          spent += day.usd();
          if (found.isEmpty() && spent > budget) {
            found = Optional.of(day.date());
          }
        }
      }
      assertEquals(found, year(scenario, OptionalDouble.of(budget)).brokenOn());
    });
  }

  @Test
  void theBudgetOfAYearIsOfTheseTwelveMonths() {
    Scenario scenario = Shipped.scenario("20-agents", "forecast.growthPerMonth=0.02")
        .withBudget(old -> old.with(Period.YEAR, "", OptionalDouble.of(264_000)));
    BudgetLine line = BudgetStack.of(Shipped.engine(), scenario, BurnForecast.of(Shipped.engine(), scenario))
        .further().getFirst();
    assertEquals(TwelveMonths.of(Shipped.engine(), scenario).totalUsd(), line.forecast(), 1e-6);
    assertEquals(LocalDate.of(2027, 10, 31), line.to());
  }

  @Test
  void vendorsAddUpToTheirMonthInCents() {
    Scenario two = growing(0.03).withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 0.7), new RouteShare("google/gemini-2.5-flash", 0.3)))));
    TwelveMonths year = year(two, OptionalDouble.empty());
    assertEquals(List.of("Anthropic", "Google"), year.vendors());
    double all = 0;
    for (TwelveMonths.Month month : year.months()) {
      assertEquals(Math.round(month.usd() * 100), Math.round(month.byVendorUsd().stream()
          .mapToDouble(Double::doubleValue).sum() * 100));
      all += month.usd();
      assertEquals(all, month.soFarUsd(), 1e-6);
    }
  }

  @Test
  void whatIsReservedStandsInAColumnOfItsOwn() {
    TwelveMonths year = year(AGENTS.withPlan(plan -> plan.withContract(plan.contract().withOnSum(contract ->
        contract.withCommitMonthlyUsd(OptionalDouble.of(50_000))))), OptionalDouble.empty());
    assertEquals(List.of("Anthropic", "Fixed"), year.vendors());
    assertEquals(50_000, year.months().get(1).usd(), 1e-6);
    assertTrue(year.months().get(1).byVendorUsd().getLast() > 20_000);
  }

  @Test
  void februaryOfALeapYearHas29DaysOfAFlatWeek() {
    Scenario flat = AGENTS.withForecast(forecast -> forecast.withMonth(YearMonth.of(2027, 12))
        .withSeasonality(Seasonality.FLAT));
    TwelveMonths year = year(flat, OptionalDouble.empty());
    TwelveMonths.Month february = year.months().get(2);
    assertEquals(YearMonth.of(2028, 2), february.month());
    double days = february.workingDays() / year.months().get(1).workingDays();
    assertEquals(29.0 / 31, days, 1e-9);
    assertFalse(year.isOver());
  }
}

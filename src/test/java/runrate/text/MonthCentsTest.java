package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostReport;
import runrate.pricing.TokenClass;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// One part of a month is one figure, on every page and in every answer, and the parts add up to the month.
class MonthCentsTest {
  @Test
  void threeThirdsOfADollarAddUpToIt() {
    assertEquals("0.34, 0.33, 0.33", shown(MonthCents.of(Money.US_DOLLARS, 1 / 3.0, 1 / 3.0, 1 / 3.0)));
    assertEquals("0.17, 0.17", shown(MonthCents.within(Money.US_DOLLARS, 0.34, 0.1666, 0.1667)));
  }

  private static String shown(double[] usd) {
    return String.join(", ", DoubleStream.of(usd).mapToObj(each -> Money.US_DOLLARS.cents(each).substring(1)).toList());
  }

  @Test
  void anAnswerHasTheCentsOfThePageInEveryCurrency() {
    Seeds.each(Seeds.thinned(500), random -> {
      double perUsd = 0.5 + random.nextDouble();
      Scenario scenario = RandomScenarios.next(random).withTasks(java.util.List.of()).withBusiness(business ->
          business.withCurrency(Optional.of(new CurrencyRate("EUR", perUsd, LocalDate.of(2026, 11, 20), "", true))));
      CostReport report = Shipped.engine().report(scenario);
      Money money = Money.of(scenario);
      double[] classes = MonthCents.classes(money, report);
      assertEquals(money.cents(report.monthUsd()), money.cents(DoubleStream.of(classes).sum()));
      for (TokenClass tokenClass : TokenClass.values()) {
        Why why = new WhyCost(scenario, report).tokenClass(tokenClass);
        assertEquals(money.cents(classes[tokenClass.ordinal()]), why.figure());
        double parts = why.tables().getFirst().rows().stream().mapToDouble(row -> amount(row.getLast())).sum();
        if (!why.tables().getFirst().rows().isEmpty()) {
          assertEquals(amount(why.figure()), parts, 0.001);
        }
      }
    });
  }

  private static double amount(String shown) {
    return Double.parseDouble(shown.replace("\u2212", "-").replaceAll("[^0-9.-]", ""));
  }
}

package runrate.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import runrate.forecast.BurnForecast;
import runrate.scenario.About;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// Bills that become scenarios of the same month.
class InvoiceCaseTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final double CENT = 0.005;
  private static final InvoicedModel SONNET = new InvoicedModel("anthropic/claude-sonnet-4-6", 812.4e6, 1960.2e6,
      Map.of("5m", 240.16e6), 66.3e6, 41_800);

  private static InvoiceCase made(OptionalDouble says, InvoicedModel... models) {
    return InvoiceCase.of(Shipped.engine(), new Invoice(OCTOBER, 22, List.of(models), says, 0.01),
        About.of("Bill", "", ""));
  }

  private static double month(InvoiceCase made) {
    assertEquals(List.of(), Shipped.engine().check(made.scenario()).stream().filter(p -> p.isError()).toList());
    return Shipped.engine().report(made.scenario()).monthUsd();
  }

  @Test
  void aBillOfOneModelComesOutToTheCent() {
    // 812.4 at $3, 1,960.2 at $0.30, 240.16 at $3.75, 66.3 at $15
    InvoiceCase made = made(OptionalDouble.of(4920.36), SONNET);
    assertEquals(4920.36, month(made), CENT);
    assertEquals(0, made.unexplainedUsd());
    assertEquals(41_800, made.scenario().callsPerMonth(), 1e-6);
    assertEquals(List.of(), made.scenario().assumptions());
  }

  @Test
  void theForecastOfItsMonthIsTheInvoice() {
    InvoiceCase made = made(OptionalDouble.of(4920.36), SONNET);
    assertEquals(4920.36, BurnForecast.of(Shipped.engine(), made.scenario()).monthEndUsd(), CENT);
  }

  @Test
  void twelveDollarsMoreAreKeptAsASurchargeThatSaysSo() {
    InvoiceCase made = made(OptionalDouble.of(4932.36), SONNET);
    assertEquals(4932.36, month(made), CENT);
    assertEquals(12, made.unexplainedUsd(), CENT);
    assertEquals("$12.00 of the invoice are not explained by its tokens: web search, tax, another fee?",
        made.scenario().assumptions().getFirst().note());
  }

  @Test
  void aTenthLessIsADiscountOfTenPerCent() {
    InvoiceCase made = made(OptionalDouble.of(4920.36 * 0.9), SONNET);
    assertEquals(4428.32, month(made), CENT);
    assertEquals(0.1, made.scenario().plan().contract().with("anthropic").orElseThrow().discount().getAsDouble(), 1e-9);
  }

  @Test
  void writesForAnHourAreAnHoursWrites() {
    // 1M for five minutes at $3.75 and 1M for an hour at $6, nothing else: 10,000 requests of 200 tokens
    InvoiceCase made = made(OptionalDouble.empty(), new InvoicedModel("anthropic/claude-sonnet-4-6", 0, 0,
        Map.of("5m", 1e6, "1h", 1e6), 0, 400));
    assertEquals(9.75, month(made), CENT);
  }

  @Test
  void aShortMeanPrefixIsCarriedByFewerCalls() {
    // 1,000 requests of 3,000 tokens, a tenth of which was read: 300 a call is too short for any cache
    InvoiceCase made = made(OptionalDouble.empty(), new InvoicedModel("anthropic/claude-sonnet-4-6", 2.7e6, 0.3e6,
        Map.of(), 0, 1000));
    assertEquals(8.1 + 0.09, month(made), CENT);
    assertTrue(made.scenario().plan().caching().cachedCallShare() < 1);
  }

  @Test
  void billsOfOneToThreeModelsComeOutToTheCentWithEachModelsPart() {
    List<String> models = List.of("anthropic/claude-sonnet-4-6", "anthropic/claude-haiku-4-5",
        "anthropic/claude-opus-4-6", "openai/gpt-5.4", "google/gemini-2.5-flash");
    Seeds.each(40, random -> {
      List<InvoicedModel> billed = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        billed.add(random(models.get((random.nextInt(2) + 2 * i) % models.size()), random));
      }
      InvoiceCase made = made(OptionalDouble.empty(), billed.toArray(InvoicedModel[]::new));
      assertEquals(made.tokensUsd(), month(made), CENT);
      var report = Shipped.engine().report(made.scenario());
      for (int i = 0; i < made.explained().size(); i++) {
        assertEquals(made.explained().get(i), report.byModel().get(i).monthUsd(), CENT);
      }
      assertEquals(billed.stream().mapToDouble(InvoicedModel::requests).sum(), report.callsPerMonth(), 1e-3);
    });
  }

  private static InvoicedModel random(String model, SplittableRandom random) {
    double requests = 1000 + random.nextInt(50_000);
    double context = 8000 + random.nextInt(60_000);
    double cached = random.nextDouble() * 0.9;
    double read = random.nextDouble();
    boolean writes = model.startsWith("anthropic");
    return new InvoicedModel(model, requests * context * (1 - cached), requests * context * cached * read,
        writes ? Map.of("5m", requests * context * cached * (1 - read)) : Map.of(),
        requests * random.nextInt(3000), requests);
  }
}

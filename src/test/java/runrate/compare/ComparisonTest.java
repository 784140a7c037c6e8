package runrate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.files.scenario.Columns;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.ComparedFigures;
import runrate.text.ComparisonSentence;
import runrate.text.Money;

class ComparisonTest {
  private static final Scenario VENDORS = Shipped.scenario("four-vendors");

  private static Comparison vendors(Scenario scenario, int reference, Basis basis) {
    List<Column> columns = new ArrayList<>(List.of(new Column("Sonnet", scenario)));
    columns.addAll(Columns.beside(scenario));
    return Comparison.of(Shipped.engine(), columns, reference, basis);
  }

  private static Row row(Comparison comparison, String label) {
    return comparison.groups().stream().flatMap(group -> group.rows().stream())
        .filter(row -> row.kind().label().equals(label)).findFirst().orElseThrow(() -> new AssertionError(label));
  }

  private static List<Double> values(Row row) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      values.add(Math.round(row.value(i).orElseThrow() * 100) / 100.0);
    }
    return values;
  }

  @Test
  void theFourVendorsCostWhatWasPublishedNaivelyAndHalfOfItBatchedWhereThereIsABatchMode() {
    Comparison comparison = vendors(VENDORS, 0, Basis.CONTRACTED_MONTH);
    assertEquals(List.of(6600.0, 4750.0, 3875.0, 519.0), values(row(comparison, "Naive, list price")));
    assertEquals(List.of(3300.0, 2375.0, 1937.5, 519.0), values(row(comparison, "Naive, all batched")));
    Row planned = row(comparison, "As planned, list price");
    Row contracted = row(comparison, "As planned, contracted");
    for (int i = 0; i < 4; i++) {
      assertNear(planned.value(i).getAsDouble() * 0.8, contracted.value(i).getAsDouble());
    }
    assertEquals("published $2,000 to $2,800", ComparedFigures.note(Money.US_DOLLARS, contracted.cells().getFirst(),
        contracted));
  }

  @Test
  void differencesAreCountedFromTheChosenColumn() {
    Row naive = row(vendors(VENDORS, 0, Basis.LIST_MONTH), "Naive, list price");
    assertNear(-1850, naive.difference(1).getAsDouble());
    assertNear(-1850.0 / 6600, naive.change(1).getAsDouble());
    assertTrue(naive.difference(0).isEmpty());
    assertNear(1850, row(vendors(VENDORS, 1, Basis.LIST_MONTH), "Naive, list price").difference(0).getAsDouble());
    assertEquals("\u221228.0\u2009%", ComparedFigures.change(naive, 1));
  }

  @Test
  void theLeastCostIsBestAndARowThatIsAlikeEverywhereHasNone() {
    Comparison comparison = vendors(VENDORS, 0, Basis.LIST_MONTH);
    assertEquals(Set.of(3), row(comparison, "Naive, list price").best());
    assertEquals(Set.of(2), row(comparison, "Context window").best());
    assertEquals(Set.of(), row(comparison, "Requests a month").best());
    assertEquals(Set.of(), row(comparison, "Tokens for the same text").best());
  }

  @Test
  void onlyColumnsThatMeetTheQualityFloorCanBeBest() {
    Scenario scored = VENDORS.withQuality(book -> book.withFloor(80).withScore("anthropic/claude-sonnet-4-5", 88)
        .withScore("openai/gpt-4o", 82).withScore("google/gemini-2.5-pro", 70));
    Comparison comparison = vendors(scored, 0, Basis.LIST_MONTH);
    assertEquals(Set.of(1), row(comparison, "Naive, list price").best());
    assertEquals("DeepSeek V3 is the cheapest, but retired. Of those without such a doubt GPT-4o costs least: "
        + "\u221221.1\u2009% against Sonnet.", ComparisonSentence.of(comparison));
  }

  @Test
  void theBasisTurnsAMonthIntoAYearARequestOrAUser() {
    double month = Shipped.engine().report(VENDORS).monthUsd();
    assertNear(month * 12, vendors(VENDORS, 0, new Basis(true, Basis.Per.YEAR)).total().value(0).getAsDouble());
    assertNear(month / 100_000, vendors(VENDORS, 0, new Basis(true, Basis.Per.REQUEST)).total().value(0).getAsDouble());
    assertNear(month / 250, vendors(VENDORS, 0, new Basis(true, Basis.Per.USER)).total().value(0).getAsDouble());
    assertNear(month / 0.8, vendors(VENDORS, 0, Basis.LIST_MONTH).total().value(0).getAsDouble());
  }

  @Test
  void withoutUsersNothingIsSaidOfAUser() {
    Scenario unknown = VENDORS.withBusiness(business -> business.withUsers(OptionalDouble.empty()));
    Row total = vendors(unknown, 0, new Basis(true, Basis.Per.USER)).total();
    assertEquals(new ComparedCell.Unknown("users not given"), total.cells().getFirst());
  }

  @Test
  void shownPartsAddUpToTheShownTotal() {
    Comparison comparison = vendors(VENDORS, 0, Basis.CONTRACTED_MONTH);
    List<List<String>> parts = ComparedFigures.parts(Money.US_DOLLARS, comparison.groups().getFirst().rows(),
        comparison.total());
    for (int i = 0; i < 4; i++) {
      int column = i;
      long sum = parts.stream().mapToLong(row -> dollars(row.get(column))).sum();
      assertEquals(dollars(ComparedFigures.of(Money.US_DOLLARS, comparison.total().cells().get(column),
          comparison.total())), sum);
    }
  }

  private static long dollars(String shown) {
    return Long.parseLong(shown.replace("$", "").replace(",", "").replace('\u2212', '-'));
  }

  @Test
  void naiveUseIsTheBaselineModelWhateverTheMix() {
    Scenario mix = Shipped.scenario("six-steps");
    Comparison alone = Comparison.of(Shipped.engine(), List.of(new Column("Six steps", mix)), 0,
        Basis.CONTRACTED_MONTH);
    assertNear(6600, row(alone, "Naive, list price").value(0).getAsDouble());
    assertNear(3300, row(alone, "Naive, all batched").value(0).getAsDouble());
  }

  @Test
  void listPricesReachTheUnitEconomicsToo() {
    Row request = row(vendors(VENDORS, 0, Basis.LIST_MONTH), "A request");
    assertNear(Shipped.engine().report(VENDORS).breakdown().listUsd() / 100_000, request.value(0).getAsDouble());
  }

  @Test
  void moreOfABudgetLeftIsAPlusAlsoFromBelowNothing() {
    Scenario over = Shipped.scenario("20-agents");
    Scenario under = Shipped.scenario("20-agents", "plan.batchShare=0.6");
    Row left = row(Comparison.of(Shipped.engine(), List.of(new Column("Over", over), new Column("Under", under)), 0,
        Basis.CONTRACTED_MONTH), "Left of the budget");
    assertTrue(left.value(0).getAsDouble() < 0 && left.difference(1).getAsDouble() > 0);
    assertTrue(left.change(1).getAsDouble() > 0);
  }

  @Test
  void whereAllCostTheSameNobodyIsCheapest() {
    assertEquals("All columns cost the same.", ComparisonSentence.of(Comparison.of(Shipped.engine(),
        List.of(new Column("One", VENDORS), new Column("Other", VENDORS)), 0, Basis.LIST_MONTH)));
  }

  @Test
  void aColumnThatCannotBePricedSaysSoAndTheOthersStand() {
    var wrong = new Column("Nowhere", VENDORS.withPlan(plan -> plan.withRegion("moon")));
    Comparison comparison = Comparison.of(Shipped.engine(), List.of(new Column("Here", VENDORS), wrong),
        0, Basis.LIST_MONTH);
    assertEquals(new ComparedCell.Unknown("cannot be priced"), comparison.total().cells().getLast());
    assertTrue(comparison.total().value(0).isPresent());
    assertTrue(comparison.columns().getLast().problems().getFirst().line().contains("moon"));
  }

  @Test
  void aColumnSaysHowManyTokensItsModelsCountForOne() {
    Scenario sonnet = Shipped.scenario("20-agents").withPlan(plan -> plan.withRouting(
        RoutingMix.allOn("anthropic/claude-sonnet-4-6")));
    Scenario mixed = sonnet.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-sonnet-4-6", 0.5), new RouteShare("anthropic/claude-opus-4-7", 0.5)))));
    // half of the calls count 1.3 tokens for one
    assertEquals(List.of("as counted", "1.15×"), factors(sonnet, mixed));
    assertEquals(List.of(), factors(sonnet, sonnet.withName("Again")));
  }

  private static List<String> factors(Scenario... scenarios) {
    Comparison comparison = Comparison.of(Shipped.engine(), Stream.of(scenarios)
        .map(scenario -> new Column(scenario.name(), scenario)).toList(), 0, Basis.CONTRACTED_MONTH);
    return comparison.groups().stream().flatMap(group -> group.rows().stream())
        .filter(row -> row.kind().label().equals("Tokens billed for one of these"))
        .flatMap(row -> row.cells().stream().map(cell -> ComparedFigures.of(Money.US_DOLLARS, cell, row))).toList();
  }
}

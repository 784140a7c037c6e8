package runrate.desktop.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.scenario.CachePlan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// The rate cards tab as its user has it: type, click, read, enter a price, take it back.
class RateCardsTabTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  @TempDir static Path user;
  private static OpenDesk desk;
  private static RateCardsHands rates;

  @BeforeAll
  static void openTab() {
    desk = OpenDesk.onDefault(user);
    rates = new RateCardsHands(desk);
  }

  @BeforeEach
  void startOver() {
    rates.startOver("anthropic/claude-haiku-4-5");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void aKeyGoesStraightToTheSearch() {
    desk.tab("Desk");
    desk.hands().key(KeyCode.CONTROL, KeyCode.F);
    desk.hands().type("opus 5.5");
    assertEquals(List.of("anthropic/claude-opus-5-5", "bedrock/claude-opus-5-5",
        "openrouter/anthropic/claude-opus-5.5", "vertex/claude-opus-5-5"), rates.found());
  }

  @Test
  void everyLetterNarrowsTheList() {
    rates.search("flash lite");
    assertEquals(List.of("google/gemini-3.5-flash-lite", "google/gemini-3.1-flash-lite", "google/gemini-2.5-flash-lite",
        "vertex/gemini-3.1-flash-lite"), rates.found());
    rates.search("zzz");
    assertEquals(List.of(), rates.found());
  }

  @Test
  void vendorPriceAndContextNarrowItTogether() {
    rates.pick("#rates-vendor", "Google");
    rates.pick("#rates-price", "Input up to $0.25");
    assertEquals(List.of("google/gemini-3.1-flash-lite", "google/gemini-2.5-flash-lite"), rates.found());
    rates.pick("#rates-life", "Retired");
    assertEquals(List.of(), rates.found());
    rates.pick("#rates-vendor", "All vendors");
    rates.pick("#rates-price", "Any price");
    assertTrue(rates.found().contains("anthropic/claude-3-5-haiku-20241022"));
  }

  @Test
  void theCheapestStandsFirstWhereAskedFor() {
    rates.pick("#rates-order", "Cheapest output first");
    assertEquals("local/local-free", rates.found().getFirst());
  }

  @Test
  void everyPriceOfAModelStandsInOneTable() {
    rates.choose("gpt-5.5");
    List<String> words = rates.texts("#price-grid");
    assertEquals(List.of("USD per million tokens", "Input", "Cache read", "Output", "Standard",
        "$5.00", "$0.50", "$30.00",
        "Standard, prompt above 272k", "the whole request", "$10.00", "$1.00", "$45.00"), words.subList(0, 13));
    assertTrue(words.containsAll(List.of("Fast", "× 2.5, cached tokens too", "$12.50", "Region us",
        "× 1.1, tokens but not fees")));
  }

  @Test
  void twoModelsStandBesideEachOther() {
    rates.choose("anthropic sonnet 4.6");
    rates.pick("#rates-compare", "Anthropic", "Opus 4.6");
    assertEquals(List.of("Standard", "$3.00", "$5.00 +67\u2009%", "$0.30", "$0.50 +67\u2009%"),
        rates.texts("#price-grid").subList(6, 11));
  }

  @Test
  void anOwnPriceCountsAtOnceStandsBesideTheListAndIsTakenBack() {
    double listUsd = desk.monthUsd();
    rates.choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    rates.enter("#own-uncached_input-0", "2.4");
    desk.hands().key(KeyCode.ENTER);
    assertTrue(desk.monthUsd() < listUsd);
    assertEquals(List.of("Standard", "$2.40", "$3.00 +25\u2009%"), rates.texts("#price-grid").subList(6, 9));
    assertTrue(rates.texts(".rates").containsAll(List.of("yours", "Your price of Claude Sonnet 4.6 is in use.")));
    assertTrue(rates.texts(".top-bar").stream().anyMatch(text -> text.endsWith(", 1 your own")),
        rates.texts(".top-bar").toString());
    desk.hands().click(desk.node("#rates-undo"));
    assertNear(listUsd, desk.monthUsd());
    assertFalse(Files.exists(user.resolve("ratecards/anthropic.json")));
  }

  @Test
  void anOwnPriceHoldsInDearerHoursToo() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withCaching(CachePlan.OFF).withRouting(
        new RoutingMix(List.of(new RouteShare("deepseek/deepseek-v4-pro", 1))))));
    double listUsd = desk.monthUsd();
    rates.choose("v4 pro");
    desk.hands().click(desk.node("#rates-own"));
    rates.enter("#own-uncached_input-1", "0.66");
    desk.hands().key(KeyCode.ENTER);
    // every call is priced at the dearer hours, whose input costs half now: 80,000 tokens a call at 0.66 less
    assertEquals(176_000 * 0.08 * 0.66, listUsd - desk.monthUsd(), 1e-6);
  }

  @Test
  void whatIsTypedStaysWhileALeverMoves() {
    rates.choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    rates.enter("#own-uncached_input-0", "2.4");
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.3)));
    assertEquals("2.4", desk.call(() -> ((TextField) desk.node("#own-uncached_input-0")).getText()));
  }

  @Test
  void whatIsNoPriceIsToldAndNothingIsKept() {
    double listUsd = desk.monthUsd();
    rates.choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    for (String wrong : List.of("2,4,4", "abc", "-1", "", "1e999")) {
      rates.enter("#own-uncached_input-0", wrong);
      desk.hands().key(KeyCode.ENTER);
      assertEquals("'%s' is not a price. Write it in USD per million tokens, like 2.40.".formatted(wrong),
          desk.text("#price-editor-problem"));
    }
    rates.enter("#own-uncached_input-0", "0.000003");
    desk.hands().key(KeyCode.ENTER);
    assertEquals("input 0.000003 $/MTok looks like a price for one token. Perhaps 3 $/MTok is meant.",
        desk.text("#price-editor-problem"));
    assertNear(listUsd, desk.monthUsd());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("$3.00", rates.texts("#price-grid").get(7));
  }

  @Test
  void aDiscountIsKeptInTheScenarioAndHoldsForTheWholeVendor() {
    double listUsd = desk.monthUsd();
    rates.choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    rates.enter("#own-discount", "15");
    desk.hands().click(desk.node("#own-discount-save"));
    assertNear(listUsd * 0.85, desk.monthUsd());
    assertEquals(OptionalDouble.of(0.15), desk.scenario().plan().contract().with("anthropic").orElseThrow().discount());
    assertTrue(rates.texts(".rates").contains("−15\u2009%"), rates.texts(".rates")::toString);
    rates.choose("anthropic opus 4.6");
    rates.choose("anthropic sonnet 4.6");
    // 3 in and 15 out at list
    List<String> beside = rates.texts("#price-grid").stream().filter(text -> text.startsWith("$2.55 ")
        || text.startsWith("$12.75 ")).distinct().toList();
    assertEquals(2, beside.size(), rates.texts("#price-grid")::toString);
  }

  @Test
  void anOwnPriceIsGivenUpForTheListPrice() {
    double listUsd = desk.monthUsd();
    anOwnPriceOf("1");
    assertTrue(desk.monthUsd() < listUsd);
    desk.hands().click(desk.node("#rates-own"));
    desk.hands().click(desk.node("#own-remove"));
    assertNear(listUsd, desk.monthUsd());
  }

  private void anOwnPriceOf(String usd) {
    rates.choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    rates.enter("#own-uncached_input-0", usd);
    desk.hands().key(KeyCode.ENTER);
  }

  @Test
  void aCardThatIsExportedCanBeBroughtInAsOnesOwn() throws Exception {
    double listUsd = desk.monthUsd();
    Path file = user.resolve("exported.json");
    CardMenu cards = (CardMenu) desk.node("#rates-menu");
    desk.run(() -> cards.export(desk.store().engine().book().find(SONNET).orElseThrow(), file));
    Files.writeString(file, Files.readString(file).replace("\"input\" : 3,", "\"input\" : 3.30,"));
    desk.run(() -> cards.bringIn(file));
    assertTrue(desk.monthUsd() > listUsd);
    assertTrue(desk.call(() -> desk.store().engine().book().find(SONNET).orElseThrow().own()));
    desk.hands().click(desk.node("#rates-undo"));
    assertNear(listUsd, desk.monthUsd());
  }

  @Test
  void aDamagedCardIsNotBroughtIn() throws Exception {
    double listUsd = desk.monthUsd();
    Path file = Files.writeString(user.resolve("damaged.json"), "{ \"vendor\": ");
    desk.run(() -> ((CardMenu) desk.node("#rates-menu")).bringIn(file));
    assertNear(listUsd, desk.monthUsd());
    assertEquals(file.toString(), desk.state().fileProblems().getFirst().file());
  }

  @Test
  void historyAndTermsAreOneClickAway() {
    rates.choose("3.6 flash");
    desk.hands().click(desk.node("#rates-history"));
    assertTrue(rates.texts("#price-history").containsAll(List.of("1 Jan 2027", "$7.50", "open", "13 Aug 2026",
        "$3.75")));
    desk.hands().click(desk.node("#rates-facts"));
    assertTrue(rates.texts("#fact-grid").contains("$14.00 for 1,000, the first 5,000 a month free"),
        rates.texts("#fact-grid").toString());
  }

  @Test
  void theBadgeOfAnAgreedPriceOpensTheTermsByMouseAndByKey() {
    for (boolean byKey : List.of(false, true)) {
      desk.edit(scenario -> scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor("anthropic",
          terms -> terms.withDiscount(OptionalDouble.of(0.15))))));
      desk.tab("Rate cards");
      Node badge = desk.node("#rates-agreed");
      if (byKey) {
        desk.run(badge::requestFocus);
        desk.hands().key(KeyCode.SPACE);
      } else {
        desk.hands().click(badge);
      }
      assertEquals("plan.contract.vendors[anthropic].discount-field", desk.call(() ->
          desk.node(".runrate").getScene().getFocusOwner().getId()));
      rates.startOver("anthropic/claude-haiku-4-5");
    }
  }
}

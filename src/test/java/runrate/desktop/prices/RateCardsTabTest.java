package runrate.desktop.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.scenario.CachePlan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;

/// The rate cards tab as its user has it: type, click, read, enter a price, take it back.
class RateCardsTabTest {
  private static final String SONNET = "anthropic/claude-sonnet-4-6";

  @TempDir Path user;
  private OpenDesk desk;

  @BeforeEach
  void openTab() {
    desk = OpenDesk.onDefault(user);
    desk.tab("Rate cards");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @SuppressWarnings("unchecked")
  private List<String> found() {
    return desk.call(() -> ((ListView<Offer>) desk.node("#rates-list")).getItems().stream().map(Offer::key).toList());
  }

  private void search(String words) {
    desk.run(() -> ((TextField) desk.node("#rates-search")).clear());
    desk.hands().click(desk.node("#rates-search"));
    desk.hands().type(words);
  }

  /// Finds a model and clicks it.
  private void choose(String words) {
    search(words);
    desk.hands().click(desk.call(() -> Nodes.under(desk.node("#rates-list"))
        .filter(node -> node.getStyleClass().contains("model-cell") && Nodes.isShown(node)).findFirst().orElseThrow()));
  }

  private List<String> texts(String selector) {
    return desk.call(() -> Nodes.under(desk.node(selector)).filter(Label.class::isInstance)
        .map(node -> ((Label) node).getText()).toList());
  }

  private void enter(String field, String text) {
    Node node = desk.node(field);
    desk.run(() -> ((TextField) node).clear());
    desk.hands().click(node);
    desk.hands().type(text);
  }

  private void pick(String menu, String... words) {
    desk.run(() -> {
      var button = (MenuButton) desk.node(menu);
      Event.fireEvent(button, new Event(MenuButton.ON_SHOWING));
      List<MenuItem> items = button.getItems();
      for (int i = 0; i < words.length; i++) {
        String word = words[i];
        MenuItem item = items.stream().filter(candidate -> candidate.getText().equals(word)).findFirst().orElseThrow(
            () -> new AssertionError("no entry " + word));
        if (i == words.length - 1) {
          item.fire();
        } else {
          items = ((Menu) item).getItems();
        }
      }
    });
  }

  @Test
  void theTabOpensOnTheFirstModelOfTheScenario() {
    assertEquals("Claude Haiku 4.5", desk.text("#rates-model"));
    assertEquals(160, found().size());
  }

  @Test
  void aScenarioOnARetiredModelOpensOnIt() {
    desk.close();
    desk = OpenDesk.onDefault(user, scenario -> scenario.withPlan(plan -> plan.withCaching(CachePlan.OFF).withRouting(
        new RoutingMix(List.of(new RouteShare("anthropic/claude-3-5-haiku-20241022", 1))))));
    desk.tab("Rate cards");
    assertEquals("Claude Haiku 3.5", desk.text("#rates-model"));
  }

  @Test
  void aKeyGoesStraightToTheSearch() {
    desk.tab("Desk");
    desk.hands().key(KeyCode.CONTROL, KeyCode.F);
    desk.hands().type("opus 5.5");
    assertEquals(List.of("anthropic/claude-opus-5-5", "bedrock/claude-opus-5-5",
        "openrouter/anthropic/claude-opus-5.5", "vertex/claude-opus-5-5"), found());
  }

  @Test
  void everyLetterNarrowsTheList() {
    search("flash lite");
    assertEquals(List.of("google/gemini-3.5-flash-lite", "google/gemini-3.1-flash-lite", "google/gemini-2.5-flash-lite",
        "vertex/gemini-3.1-flash-lite"), found());
    search("zzz");
    assertEquals(List.of(), found());
  }

  @Test
  void vendorPriceAndContextNarrowItTogether() {
    pick("#rates-vendor", "Google");
    pick("#rates-price", "Input up to $0.25");
    assertEquals(List.of("google/gemini-3.1-flash-lite", "google/gemini-2.5-flash-lite"), found());
    pick("#rates-life", "Retired");
    assertEquals(List.of(), found());
    pick("#rates-vendor", "All vendors");
    pick("#rates-price", "Any price");
    assertTrue(found().contains("anthropic/claude-3-5-haiku-20241022"));
  }

  @Test
  void theCheapestStandsFirstWhereAskedFor() {
    pick("#rates-order", "Cheapest output first");
    assertEquals("local/local-free", found().getFirst());
  }

  @Test
  void everyPriceOfAModelStandsInOneTable() {
    choose("gpt-5.5");
    List<String> words = texts("#price-grid");
    assertEquals(List.of("USD per million tokens", "Input", "Cache read", "Output", "Standard",
        "$5.00", "$0.50", "$30.00",
        "Standard, prompt above 272k", "the whole request", "$10.00", "$1.00", "$45.00"), words.subList(0, 13));
    assertTrue(words.containsAll(List.of("Fast", "× 2.5, cached tokens too", "$12.50", "Region us",
        "× 1.1, tokens but not fees")));
  }

  @Test
  void twoModelsStandBesideEachOther() {
    choose("anthropic sonnet 4.6");
    pick("#rates-compare", "Anthropic", "Opus 4.6");
    assertEquals(List.of("Standard", "$3.00", "$5.00 +67\u2009%", "$0.30", "$0.50 +67\u2009%"),
        texts("#price-grid").subList(6, 11));
  }

  @Test
  void twoDaysStandBesideEachOther() {
    choose("argon");
    pick("#rates-compare", "Another day", "from 1 Dec 2026");
    assertEquals(List.of("Standard", "$2.00", "$4.00 +100\u2009%"), texts("#price-grid").subList(4, 7));
    enter("#rates-day", "2026-12-15");
    assertEquals(List.of("Standard", "$4.00", "$4.00 same"), texts("#price-grid").subList(4, 7));
  }

  @Test
  void aDayBeforeTheFirstPriceSaysSo() {
    choose("argon");
    enter("#rates-day", "2026-01-01");
    assertTrue(desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> node instanceof Label label
        && label.getText().equals("Gemini 4 Argon has no price on 1 Jan 2026 yet."))));
  }

  @Test
  void anOwnPriceCountsAtOnceStandsBesideTheListAndIsTakenBack() {
    double listUsd = desk.monthUsd();
    choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    enter("#own-uncached_input-0", "2.4");
    desk.hands().key(KeyCode.ENTER);
    assertTrue(desk.monthUsd() < listUsd);
    assertEquals(List.of("Standard", "$2.40", "$3.00 +25\u2009%"), texts("#price-grid").subList(6, 9));
    assertTrue(texts(".rates").containsAll(List.of("yours", "Your price of Claude Sonnet 4.6 is in use.")));
    assertTrue(texts(".top-bar").stream().anyMatch(text -> text.endsWith(", 1 your own")),
        texts(".top-bar").toString());
    desk.hands().click(desk.node("#rates-undo"));
    assertNear(listUsd, desk.monthUsd());
    assertFalse(Files.exists(user.resolve("ratecards/anthropic.json")));
  }

  @Test
  void anOwnPriceHoldsInDearerHoursToo() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withCaching(CachePlan.OFF).withRouting(
        new RoutingMix(List.of(new RouteShare("deepseek/deepseek-v4-pro", 1))))));
    double listUsd = desk.monthUsd();
    choose("v4 pro");
    desk.hands().click(desk.node("#rates-own"));
    enter("#own-uncached_input-1", "0.66");
    desk.hands().key(KeyCode.ENTER);
    // every call is priced at the dearer hours, whose input costs half now: 80,000 tokens a call at 0.66 less
    assertEquals(176_000 * 0.08 * 0.66, listUsd - desk.monthUsd(), 1e-6);
  }

  @Test
  void whatIsTypedStaysWhileALeverMoves() {
    choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    enter("#own-uncached_input-0", "2.4");
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.3)));
    assertEquals("2.4", desk.call(() -> ((TextField) desk.node("#own-uncached_input-0")).getText()));
  }

  @Test
  void whatIsNoPriceIsToldAndNothingIsKept() {
    double listUsd = desk.monthUsd();
    choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    for (String wrong : List.of("2,4,4", "abc", "-1", "", "1e999")) {
      enter("#own-uncached_input-0", wrong);
      desk.hands().key(KeyCode.ENTER);
      assertEquals("'%s' is not a price. Write it in USD per million tokens, like 2.40.".formatted(wrong),
          desk.text("#price-editor-problem"));
    }
    enter("#own-uncached_input-0", "0.000003");
    desk.hands().key(KeyCode.ENTER);
    assertEquals("input 0.000003 $/MTok looks like a price for one token. Perhaps 3 $/MTok is meant.",
        desk.text("#price-editor-problem"));
    assertNear(listUsd, desk.monthUsd());
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("$3.00", texts("#price-grid").get(7));
  }

  @Test
  void aDiscountIsKeptInTheScenarioAndHoldsForTheWholeVendor() {
    double listUsd = desk.monthUsd();
    choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    enter("#own-discount", "15");
    desk.hands().click(desk.node("#own-discount-save"));
    assertNear(listUsd * 0.85, desk.monthUsd());
    assertEquals(OptionalDouble.of(0.15), desk.scenario().plan().contract().with("anthropic").orElseThrow().discount());
    assertTrue(texts(".rates").contains("−15\u2009%"), texts(".rates")::toString);
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
    choose("anthropic sonnet 4.6");
    desk.hands().click(desk.node("#rates-own"));
    enter("#own-uncached_input-0", usd);
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
  void anImportedListStandsBesideThePricesInUse() {
    RateCardsView view = (RateCardsView) desk.node(".rates");
    desk.run(() -> view.importList(Path.of("src/test/resources/runrate/foreign/litellm.json")));
    desk.settleUntil(() -> texts("#why-card").contains("Import of LiteLLM"));
    List<String> account = texts("#why-card");
    assertEquals(List.of("Mapped to a card", "10", "Unmapped: nothing in them for us", "5", "Refused: wrong",
        "7", "Read", "22"), account.subList(account.indexOf("Mapped to a card"), account.indexOf("Read") + 2));
    desk.hands().key(KeyCode.ESCAPE);
    pick("#rates-sources-differ", "Sources differ");
    desk.settleUntil(() -> found().contains("openai/gpt-5.4"));
    choose("gpt-5.4");
    desk.hands().click(desk.node("#rates-sources"));
    desk.settleUntil(() -> texts("#price-sources").contains("LiteLLM"));
    assertTrue(texts("#price-sources").containsAll(List.of("Thinking", "$20.00", "+33\u2009%")),
        texts("#price-sources").toString());
    desk.hands().click(desk.node("#rates-prices"));
    assertEquals("LiteLLM differs in 4 prices", desk.text("#rates-disagreement"));
  }

  @Test
  void aPriceOfAListIsAdoptedWithOneClickAndTakenBack() {
    RateCardsView view = (RateCardsView) desk.node(".rates");
    desk.run(() -> view.importList(Path.of("src/test/resources/runrate/foreign/litellm.json")));
    desk.settleUntil(() -> texts("#why-card").contains("Import of LiteLLM"));
    desk.hands().key(KeyCode.ESCAPE);
    choose("openai gpt-5.4");
    desk.hands().click(desk.node("#rates-sources"));
    desk.settleUntil(() -> texts("#price-sources").contains("LiteLLM"));
    desk.hands().click(desk.node("#adopt-LiteLLM"));
    Offer adopted = desk.call(() -> desk.store().engine().book().find("openai/gpt-5.4").orElseThrow());
    assertTrue(adopted.own());
    PricePeriod period = adopted.model().prices().getLast();
    assertTrue(adopted.isOwn(period));
    // the scenario's day; only the price of thinking differs in the list
    assertEquals(LocalDate.of(2026, 11, 20), period.from());
    assertEquals("20", period.base().reasoning().orElseThrow().toPlainString());
    assertEquals("LiteLLM, litellm.json", adopted.sources().get(period.source()).ref());
    desk.settleUntil(() -> texts(".rates").containsAll(List.of("yours",
        "The price of GPT-5.4 from LiteLLM is yours now.")));
    desk.hands().click(desk.node("#rates-undo"));
    assertFalse(desk.call(() -> desk.store().engine().book().find("openai/gpt-5.4").orElseThrow().own()));
    assertFalse(Files.exists(user.resolve("ratecards/openai.json")));
  }

  @Test
  void aFileThatIsNoPriceListIsTold() {
    RateCardsView view = (RateCardsView) desk.node(".rates");
    desk.run(() -> view.importList(OpenDesk.HOME.rateCards().resolve("openai.json")));
    desk.settleUntil(() -> !desk.state().fileProblems().isEmpty());
    assertEquals("this looks like none of the price lists that are known here",
        desk.state().fileProblems().getFirst().what());
  }

  @Test
  void historyAndTermsAreOneClickAway() {
    choose("3.6 flash");
    desk.hands().click(desk.node("#rates-history"));
    assertTrue(texts("#price-history").containsAll(List.of("1 Jan 2027", "$7.50", "open", "13 Aug 2026", "$3.75")));
    desk.hands().click(desk.node("#rates-facts"));
    assertTrue(texts("#fact-grid").contains("$14.00 for 1,000, the first 5,000 a month free"),
        texts("#fact-grid").toString());
  }
}

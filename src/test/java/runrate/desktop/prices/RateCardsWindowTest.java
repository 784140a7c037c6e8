package runrate.desktop.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
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
import runrate.scenario.Scenario;

/// What the rate cards tab does in a window of its own: what it opens on, days that are typed, and lists that are
/// brought
/// in, which stay.
class RateCardsWindowTest {
  @TempDir Path user;
  private OpenDesk desk;
  private RateCardsHands rates;

  @BeforeEach
  void openTab() {
    open(scenario -> scenario);
  }

  private void open(UnaryOperator<Scenario> change) {
    desk = OpenDesk.onDefault(user, change);
    rates = new RateCardsHands(desk);
    desk.tab("Rate cards");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theTabOpensOnTheFirstModelOfTheScenario() {
    assertEquals("Claude Haiku 4.5", desk.text("#rates-model"));
    assertEquals(160, rates.found().size());
  }

  @Test
  void aScenarioOnARetiredModelOpensOnIt() {
    desk.close();
    open(scenario -> scenario.withPlan(plan -> plan.withCaching(CachePlan.OFF).withRouting(
        new RoutingMix(List.of(new RouteShare("anthropic/claude-3-5-haiku-20241022", 1))))));
    assertEquals("Claude Haiku 3.5", desk.text("#rates-model"));
  }

  @Test
  void twoDaysStandBesideEachOther() {
    rates.choose("argon");
    rates.pick("#rates-compare", "Another day", "from 1 Dec 2026");
    assertEquals(List.of("Standard", "$2.00", "$4.00 +100\u2009%"), rates.texts("#price-grid").subList(4, 7));
    rates.enter("#rates-day", "2026-12-15");
    assertEquals(List.of("Standard", "$4.00", "$4.00 same"), rates.texts("#price-grid").subList(4, 7));
  }

  @Test
  void aDayBeforeTheFirstPriceSaysSo() {
    rates.choose("argon");
    rates.enter("#rates-day", "2026-01-01");
    assertTrue(desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> node instanceof Label label
        && label.getText().equals("Gemini 4 Argon has no price on 1 Jan 2026 yet."))));
  }

  @Test
  void anImportedListStandsBesideThePricesInUse() {
    RateCardsView view = (RateCardsView) desk.node(".rates");
    desk.run(() -> view.importList(Path.of("src/test/resources/runrate/foreign/litellm.json")));
    desk.settleUntil(() -> rates.texts("#why-card").contains("Import of LiteLLM"));
    List<String> account = rates.texts("#why-card");
    assertEquals(List.of("Mapped to a card", "10", "Unmapped: nothing in them for us", "5", "Refused: wrong",
        "7", "Read", "22"), account.subList(account.indexOf("Mapped to a card"), account.indexOf("Read") + 2));
    desk.hands().key(KeyCode.ESCAPE);
    rates.pick("#rates-sources-differ", "Sources differ");
    desk.settleUntil(() -> rates.found().contains("openai/gpt-5.4"));
    rates.choose("gpt-5.4");
    desk.hands().click(desk.node("#rates-sources"));
    desk.settleUntil(() -> rates.texts("#price-sources").contains("LiteLLM"));
    assertTrue(rates.texts("#price-sources").containsAll(List.of("Thinking", "$20.00", "+33\u2009%")),
        rates.texts("#price-sources").toString());
    desk.hands().click(desk.node("#rates-prices"));
    assertEquals("LiteLLM differs in 4 prices", desk.text("#rates-disagreement"));
  }

  @Test
  void aPriceOfAListIsAdoptedWithOneClickAndTakenBack() {
    RateCardsView view = (RateCardsView) desk.node(".rates");
    desk.run(() -> view.importList(Path.of("src/test/resources/runrate/foreign/litellm.json")));
    desk.settleUntil(() -> rates.texts("#why-card").contains("Import of LiteLLM"));
    desk.hands().key(KeyCode.ESCAPE);
    rates.choose("openai gpt-5.4");
    desk.hands().click(desk.node("#rates-sources"));
    desk.settleUntil(() -> rates.texts("#price-sources").contains("LiteLLM"));
    desk.hands().click(desk.node("#adopt-LiteLLM"));
    Offer adopted = desk.call(() -> desk.store().engine().book().find("openai/gpt-5.4").orElseThrow());
    assertTrue(adopted.own());
    PricePeriod period = adopted.model().prices().getLast();
    assertTrue(adopted.isOwn(period));
    // the scenario's day; only the price of thinking differs in the list
    assertEquals(LocalDate.of(2026, 11, 20), period.from());
    assertEquals("20", period.base().reasoning().orElseThrow().toPlainString());
    assertEquals("LiteLLM, litellm.json", adopted.sources().get(period.source()).ref());
    desk.settleUntil(() -> rates.texts(".rates").containsAll(List.of("yours",
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
}

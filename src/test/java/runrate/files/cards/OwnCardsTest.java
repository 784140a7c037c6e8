package runrate.files.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.foreign.PriceListReader;
import runrate.pricing.Adoption;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.TieredPrices;
import runrate.pricing.VendorTerms;
import runrate.testing.Prices;
import runrate.testing.Work;
import runrate.testing.Written;

/// Cards of the user's own stand before the shipped ones, model by model.
class OwnCardsTest {
  private static final Path SHIPPED = RunrateHome.find().rateCards();

  @TempDir
  private Path own;

  /// The shipped card of Mistral with its large model at another price, and none of its others.
  private void negotiate() throws IOException {
    String text = Written.read(SHIPPED.resolve("mistral.json"));
    int first = text.indexOf("\"id\": \"mistral-large-2512\"");
    int second = text.indexOf("\"id\": \"", text.indexOf("\"prices\"", first));
    String model = text.substring(text.lastIndexOf('{', first), second < 0 ? text.lastIndexOf("]")
        : text.lastIndexOf("{", second));
    String head = text.substring(0, text.indexOf('[', text.indexOf("\"models\"")) + 1);
    String card = head + model.strip().replaceAll(",$", "") + "\n  ]\n}\n";
    Files.writeString(own.resolve("mistral.json"), card.replaceFirst("\"input\": 0.5\\b", "\"input\": 0.4"));
  }

  @Test
  void anOwnPriceIsUsedAndTheListPriceStaysBesideIt() throws IOException {
    negotiate();
    var cards = RateCardFolder.read(SHIPPED, own);
    assertEquals(List.of(), cards.problems());
    var engine = new CostEngine(cards.book());
    assertNear(0.4, engine.report(Work.of("mistral/mistral-large-2512", 1, 1_000_000, 0)).monthUsd());
    var mine = cards.book().find("mistral/mistral-large-2512").orElseThrow();
    assertTrue(mine.own());
    assertFalse(cards.book().listed(mine.key()).orElseThrow().own());
    assertTrue(engine.report(Work.of(mine.key(), 1, 1, 0)).byModel().getFirst().origin().own());
  }

  @Test
  void everyOtherModelKeepsItsListPrice() throws IOException {
    negotiate();
    var book = RateCardFolder.read(SHIPPED, own).book();
    var shipped = RateCardFolder.read(SHIPPED).book();
    assertEquals(shipped.offers().stream().map(offer -> offer.key()).sorted().toList(),
        book.offers().stream().map(offer -> offer.key()).sorted().toList());
    assertEquals(1, book.offers().stream().filter(offer -> offer.own()).count());
    assertTrue(book.listed("anthropic/claude-sonnet-4-6").isEmpty());
  }

  @Test
  void whoHasNoCardsOfTheirOwnNeedsNoFolderForThem() {
    assertEquals(List.of(), RateCardFolder.read(SHIPPED, own.resolve("absent")).problems());
  }

  @Test
  void aDamagedOwnCardIsToldAndTheListPriceStands() {
    Written.file(own, "mistral.json", "{");
    var cards = RateCardFolder.read(SHIPPED, own);
    assertEquals(1, cards.problems().size());
    assertFalse(cards.book().find("mistral/mistral-large-2512").orElseThrow().own());
  }

  private RateBook book() {
    var read = RateCardFolder.read(SHIPPED, own);
    assertEquals(List.of(), read.problems());
    return read.book();
  }

  private static Offer sonnet(RateBook book) {
    return book.find("anthropic/claude-sonnet-4-6").orElseThrow();
  }

  private OwnCards.Change put(double input) {
    return new OwnCards(own).put(sonnet(book()), new OwnPrice(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2),
        TieredPrices.flat(prices(input)), "contract"));
  }

  private static PriceSet prices(double input) {
    return new PriceSet(Prices.exact(input), Prices.exact(10), Optional.empty(), Optional.of(Prices.exact(0.2)),
        Map.of("5m", Prices.exact(2.5), "1h", Prices.exact(3)));
  }

  private double millionUsd() {
    return new CostEngine(book()).report(Work.of("anthropic/claude-sonnet-4-6", 1, 1_000_000, 0)).monthUsd();
  }

  @Test
  void aPriceThatIsPutInIsUsedAndCanBeTakenBackWhole() throws IOException {
    OwnCards.Change change = put(2);
    assertNear(2, millionUsd());
    OwnCards.Change again = put(1);
    assertNear(1, millionUsd());
    again.undo().orElseThrow().run();
    assertNear(2, millionUsd());
    change.undo().orElseThrow().run();
    assertNear(3, millionUsd());
    assertFalse(Files.exists(own.resolve("anthropic.json")));
  }

  @Test
  void whatSomebodyElseWroteSinceIsNotTakenBack() throws IOException {
    OwnCards.Undo undo = put(2).undo().orElseThrow();
    Path file = own.resolve("anthropic.json");
    Files.writeString(file, Files.readString(file).replace("\"input\" : 2.0,", "\"input\" : 2.5,"));
    assertEquals("the file anthropic.json was changed since", assertThrows(IOException.class, undo::run).getMessage());
    assertNear(2.5, millionUsd());
  }

  @Test
  void removingTheLastOwnPriceRemovesTheFile() {
    put(2);
    new OwnCards(own).remove(sonnet(book()));
    assertNear(3, millionUsd());
    assertFalse(Files.exists(own.resolve("anthropic.json")));
  }

  @Test
  void notesInAnOwnFileOutliveAChange() throws IOException {
    put(2);
    Path file = own.resolve("anthropic.json");
    String noted = Files.readString(file).replaceFirst("\"name\" : \"Claude Sonnet 4.6\",",
        "\"name\" : \"Claude Sonnet 4.6\", \"note\" : \"ask Ann\",");
    Files.writeString(file, noted);
    put(1);
    assertNear(1, millionUsd());
    assertTrue(Files.readString(file).contains("ask Ann"));
  }

  /// A list's model that no card has, at 3 and 15 from ever on.
  private OwnCards.Change adoptNew() {
    Path list = Written.file(own.resolve("lists"), "prices.json", """
        { "claude-nova-9": { "litellm_provider": "anthropic", "input_cost_per_token": 3e-6,
            "output_cost_per_token": 15e-6, "input_cost_per_token_batches": 1e-6,
            "output_cost_per_token_batches": 5e-6 } }""");
    var cards = PriceListReader.read(list, LocalDate.of(2026, 11, 27)).value().orElseThrow().cards();
    Offer listed = new RateBook(cards).find("anthropic/claude-nova-9").orElseThrow();
    return new OwnCards(own).putNew(listed, Adoption.of("LiteLLM", listed, Optional.empty(), Optional.empty())
        .orElseThrow(), book());
  }

  @Test
  void anAdoptedModelStandsBesideAnOwnPriceInOneFileWhicheverCameFirst() throws IOException {
    Files.createDirectories(own.resolve("lists"));
    assertEquals(List.of(), adoptNew().problems());
    assertEquals(List.of(), put(2).problems());
    assertNear(2, millionUsd());
    // the vendor's batch halves its own model, the list's batch price is the list's
    assertNear(1, batched("anthropic/claude-sonnet-4-6"));
    assertNear(1, batched("anthropic/claude-nova-9"));
    Files.delete(own.resolve("anthropic.json"));
    assertEquals(List.of(), put(2).problems());
    assertEquals(List.of(), adoptNew().problems());
    assertNear(1, batched("anthropic/claude-sonnet-4-6"));
    assertNear(1, batched("anthropic/claude-nova-9"));
    assertTrue(book().find("anthropic/claude-nova-9").orElseThrow().own());
  }

  private double batched(String model) {
    return new CostEngine(book()).report(Work.of(model, 1, 1_000_000, 0)
        .withPlan(plan -> plan.withBatchShare(1))).monthUsd();
  }

  @Test
  void aDamagedOwnFileIsNotWrittenOver() {
    Written.file(own, "anthropic.json", "{ \"vendor\"");
    OwnCards.Change change = new OwnCards(own).put(sonnet(RateCardFolder.read(SHIPPED).book()), new OwnPrice(
        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), TieredPrices.flat(Prices.of(1, 2)), ""));
    assertTrue(change.undo().isEmpty());
    assertEquals(1, change.problems().size());
    assertEquals("{ \"vendor\"", Written.read(own.resolve("anthropic.json")));
  }

  @Test
  void aPriceTheRulesRefuseIsNotKept() {
    OwnCards.Change change = put(0.1);
    assertEquals(own.resolve("anthropic.json")
        + ": models[0].prices[2].base.cacheRead: cache read 0.2 is dearer than input 0.1."
        + " Cache reads are never dearer.", change.problems().getFirst().line());
    assertFalse(Files.exists(own.resolve("anthropic.json")));
  }

  @Test
  void aNegotiatedDiscountHoldsForEveryModelOfItsVendorThatHasNoPriceOfItsOwn() {
    Written.file(own, "anthropic.json", RateCardWriter.text(sonnet(book()).card().withModels(List.of())
        .withTerms(VendorTerms.NONE.withDiscount(0.2))));
    assertNear(2.4, millionUsd());
    put(2);
    assertNear(2, millionUsd());
    new OwnCards(own).remove(sonnet(book()));
    assertNear(2.4, millionUsd());
  }
}

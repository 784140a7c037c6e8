package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.costing.CostEngine;
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
    int first = text.indexOf("\"id\": \"mistral-large-latest\"");
    int second = text.indexOf("\"id\": \"", text.indexOf("\"prices\"", first));
    String model = text.substring(text.lastIndexOf('{', first), second < 0 ? text.lastIndexOf("]") : text.lastIndexOf("{", second));
    String head = text.substring(0, text.lastIndexOf('{', first));
    String card = head + model.strip().replaceAll(",$", "") + "\n  ]\n}\n";
    Files.writeString(own.resolve("mistral.json"), card.replaceFirst("\"input\": 0.5\\b", "\"input\": 0.4"));
  }

  @Test
  void anOwnPriceIsUsedAndTheListPriceStaysBesideIt() throws IOException {
    negotiate();
    var cards = RateCardFolder.read(SHIPPED, own);
    assertEquals(List.of(), cards.problems());
    var engine = new CostEngine(cards.book());
    assertNear(0.4, engine.report(Work.of("mistral/mistral-large-latest", 1, 1_000_000, 0)).monthUsd());
    var mine = cards.book().find("mistral/mistral-large-latest").orElseThrow();
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
    assertFalse(cards.book().find("mistral/mistral-large-latest").orElseThrow().own());
  }
}

package runrate.discrepancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.discrepancy.Books.TODAY;
import static runrate.discrepancy.Books.batched;
import static runrate.discrepancy.Books.card;
import static runrate.discrepancy.Books.model;
import static runrate.discrepancy.Books.now;
import static runrate.discrepancy.Books.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.pricing.CacheDiscount;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.text.DiscrepancySentence;

class DiscrepanciesTest {
  private static Discrepancies of(ModelCard ours, ModelCard... theirs) {
    return against(card(ours), card(theirs));
  }

  private static Discrepancies against(RateCard ours, RateCard theirs) {
    return Discrepancies.of(new RateBook(List.of(ours)), List.of(new Quoted("other", List.of(theirs))), TODAY);
  }

  private static TinyCard worldwide(TinyModel model) {
    return TinyCard.with(model.regions("global"));
  }

  private static ModeOverride published(PriceSet prices) {
    return new ModeOverride(OptionalDouble.empty(), Optional.of(TieredPrices.flat(prices)));
  }

  /// Every price as its kind and what the other source says of it.
  private static String lines(Discrepancies found) {
    return found.models().getFirst().sources().getFirst().prices().stream()
        .map(price -> "%s: %s".formatted(DiscrepancySentence.kind(price.kind()), DiscrepancySentence.of(price)))
        .collect(Collectors.joining("\n")).replace('\u2009', ' ').replace('\u2212', '-');
  }

  private static String lines(PricePeriod ours, PricePeriod theirs) {
    return lines(of(model("m", ours), model("m", theirs)));
  }

  @Test
  void equalPricesAgreeToABillionth() {
    assertEquals("input: the same\noutput: the same", lines(now(Prices.of(3, 15)), now(Prices.of(3.0000000001, 15))));
    assertEquals("input: $3.00 there (+0.0 %)\noutput: the same",
        lines(now(Prices.of(3, 15)), now(Prices.of(3.00000001, 15))));
    assertEquals("input: the same\noutput: the same", lines(now(Prices.of(0, 0)), now(Prices.of(0, 0))));
  }

  @Test
  void whatOnlyOneKnowsIsNoDifference() {
    Discrepancies found = of(model("m", now(Prices.cached(3, 15, 0.3, 3.75))), model("m", now(Prices.of(3, 15))));
    assertEquals("input: the same\noutput: the same\ncache read: not known there\ncache write 5 min: not known there",
        lines(found));
    assertTrue(found.models().getFirst().sources().getFirst().agrees());
    assertEquals("input: the same\noutput: the same\ncache read: $0.00 there, not known here",
        lines(now(Prices.of(3, 15)), now(Prices.read(3, 15, 0))));
  }

  @Test
  void aDifferenceIsTheirsAgainstOurs() {
    Discrepancies found = of(model("m", now(Prices.of(4, 20))), model("m", now(Prices.of(5, 20))));
    PriceComparison input = found.models().getFirst().sources().getFirst().differing().getFirst();
    assertEquals(OptionalDouble.of(1), input.differenceUsd());
    assertEquals(OptionalDouble.of(0.25), input.relative());
    assertEquals(OptionalDouble.empty(), of(model("m", now(Prices.of(0, 20))), model("m", now(Prices.of(5, 20))))
        .models().getFirst().sources().getFirst().differing().getFirst().relative());
  }

  @Test
  void theirPriceMayBeOneOfOurOtherDays() {
    ModelCard ours = model("m", period("2026-01-01", "2026-08-16", Books.CHECKED, Prices.of(1, 2)),
        period("2026-08-16", "2027-01-01", Books.CHECKED, Prices.of(3, 6)),
        period("2027-01-01", "", Books.CHECKED, Prices.of(5, 9)));
    assertEquals("input: $1.00 there (-66.7 %): their price is the one before 16 Aug 2026 here\n"
        + "output: $9.00 there (+50.0 %): their price is the one from 1 Jan 2027 on here",
        lines(of(ours, model("m", now(Prices.of(1, 9))))));
  }

  @Test
  void ourPriceMayBeOneOfTheirOtherDays() {
    ModelCard theirs = model("m", period("2000-01-01", "2026-09-01", Books.CHECKED, Prices.of(2, 10)),
        period("2026-09-01", "", Books.CHECKED, Prices.of(3, 15)));
    assertEquals("input: $3.00 there (+50.0 %): our price is the one before 1 Sep 2026 there\n"
        + "output: $15.00 there (+50.0 %): our price is the one before 1 Sep 2026 there",
        lines(of(model("m", now(Prices.of(2, 10))), theirs)));
  }

  @Test
  void aPowerOfTenIsAnErrorOfUnits() {
    assertEquals("input: $15,000.00 there (+9,999,900.0 %): a unit error, theirs is 100,000 times ours\n"
        + "output: $0.0006 there (-99.9 %): a unit error, ours is 1,000 times theirs",
        lines(now(Prices.of(0.15, 0.6)), now(Prices.of(15_000, 0.0006))));
    assertEquals("input: $300.00 there (+9,900.0 %): 100× ours for input and output alike\n"
        + "output: $1,500.00 there (+9,900.0 %): 100× ours for input and output alike",
        lines(now(Prices.of(3, 15)), now(Prices.of(300, 1500))));
  }

  @Test
  void halfOfBothIsToldAsSuch() {
    assertEquals("input: $1.00 there (-50.0 %): half of ours for input and output alike\n"
        + "output: $6.00 there (-50.0 %): half of ours for input and output alike",
        lines(now(Prices.of(2, 12)), now(Prices.of(1, 6))));
  }

  @Test
  void whoLookedEarlierIsTold() {
    assertEquals("input: $1.50 there (+100.0 %): checked 95 days earlier\noutput: the same",
        lines(now(Prices.of(0.75, 4)), period("2020-01-01", "", Books.CHECKED.minusDays(95), Prices.of(1.5, 4))));
    assertEquals("input: $1.50 there (+100.0 %): checked 1 day later\noutput: the same",
        lines(now(Prices.of(0.75, 4)), period("2020-01-01", "", Books.CHECKED.plusDays(1), Prices.of(1.5, 4))));
  }

  @Test
  void aTierThatOneLacksIsTold() {
    var tier = new TieredPrices.Tier(200_000, Prices.of(6, 22.5));
    assertEquals("input: the same\noutput: the same\ninput above 200,000: not known there: no tier known there\n"
        + "output above 200,000: not known there: no tier known there",
        lines(now(Prices.of(3, 15), tier), now(Prices.of(3, 15))));
    assertTrue(lines(now(Prices.of(3, 15)), now(Prices.of(3, 15), tier))
        .contains("$22.50 there, not known here: no tier known here"));
  }

  @Test
  void thinkingWithoutAPriceOfItsOwnCostsWhatTheAnswerCosts() {
    var thinking = new PriceSet(Prices.exact(1), Prices.exact(4), Optional.of(Prices.exact(8)), Optional.empty(),
        Map.of());
    assertEquals("input: the same\noutput: the same\nthinking: $4.00 there (-50.0 %)",
        lines(now(thinking), now(Prices.of(1, 4))));
  }

  @Test
  void aBatchedPriceIsComparedHoweverItIsPublished() {
    assertEquals("input: the same\noutput: the same\nbatch input: the same\nbatch output: $7.00 there (-6.7 %)",
        lines(of(batched(model("m", now(Prices.of(3, 15)))),
            batched(model("m", now(Prices.of(3, 15))), published(Prices.of(1.5, 7))))));
  }

  @Test
  void aPriorityPriceIsComparedWithOurMultiplierWhateverTheModeIsCalled() {
    RateCard ours = worldwide(TinyModel.of("m", Prices.of(0.05, 0.4)).soldIn("standard", "priority"))
        .mode("priority", ServiceMode.Kind.PRIORITY, 2, false).card();
    RateCard theirs = worldwide(TinyModel.of("m", Prices.of(0.05, 0.4)).soldIn("standard", "urgent")
        .override("urgent", published(Prices.of(2.5, 0.8)))).mode("urgent", ServiceMode.Kind.PRIORITY, 1, true).card();
    assertEquals("input: the same\noutput: the same\n"
        + "priority input: $2.50 there (+2,400.0 %)\npriority output: the same",
        lines(against(ours, theirs)));
    SourceComparison found = against(ours, theirs).models().getFirst().sources().getFirst();
    assertEquals(Finding.DIFFERS, found.prices().get(2).finding());
  }

  @Test
  void aModeOrRegionTheOtherNeverPublishesComesLast() {
    RateCard ours = TinyCard.with(TinyModel.of("m", Prices.of(4, 8))
        .soldIn("standard", "batch", "flex").regions("global", "us"))
        .mode("flex", ServiceMode.Kind.FLEX, 0.5, true).region("us", 1.1).card();
    RateCard theirs = TinyCard.with(TinyModel.of("m", Prices.of(4, 8))
        .soldIn("standard", "fast").regions("global", "us"))
        .mode("fast", ServiceMode.Kind.FAST, 2, true).region("us", 1.25).card();
    assertEquals(List.of("input: the same", "output: the same", "region us input: $5.00 there (+13.6 %)",
        "region us output: $10.00 there (+13.6 %)", "batch input: not known there", "batch output: not known there",
        "flex input: not known there", "flex output: not known there", "fast input: $8.00 there, not known here",
        "fast output: $16.00 there, not known here"), lines(against(ours, theirs)).lines().toList());
  }

  @Test
  void aModePricedOnlyForShortPromptsSaysNothingOfLongOnes() {
    RateCard ours = TinyCard.with(TinyModel.of("m", Prices.of(4, 8)).above(200_000, Prices.of(8, 12))
        .soldIn("standard", "batch")).card();
    RateCard theirs = TinyCard.with(TinyModel.of("m", Prices.of(4, 8)).above(200_000, Prices.of(8, 12))
        .soldIn("standard", "batch")
        .override("batch", published(Prices.of(2, 4)))).batch(1, CacheDiscount.STACK).card();
    assertTrue(lines(against(ours, theirs)).endsWith("batch input: the same\nbatch output: the same\n"
        + "batch input above 200,000: not known there: no tier known there\n"
        + "batch output above 200,000: not known there: no tier known there"), lines(against(ours, theirs)));
  }

  @Test
  void aModePublishedWithoutACachedPriceHasNone() {
    RateCard theirs = TinyCard.with(TinyModel.of("m", Prices.read(4, 8, 0.4)).soldIn("standard", "batch")
        .override("batch", published(Prices.of(2, 4)))).card();
    RateCard ours = TinyCard.with(TinyModel.of("m", Prices.read(4, 8, 0.4)).soldIn("standard", "batch")).card();
    assertTrue(lines(against(ours, theirs)).endsWith("batch output: the same\nbatch cache read: not known there"),
        lines(against(ours, theirs)));
  }

  @Test
  void theOnlyPriceForWritingMeansTheLifetimeSoldFirst() {
    var half = new PriceSet(Prices.exact(3), Prices.exact(15), Optional.empty(), Optional.of(Prices.exact(0.3)),
        Map.of("1h", Prices.exact(3.75)));
    assertEquals("input: the same\noutput: the same\ncache read: the same\ncache write 5 min: the same",
        lines(against(card(model("m", now(Prices.cached(3, 15, 0.3, 3.75)))), Books.hourly(model("m", now(half))))));
  }

  @Test
  void theirPriceMayBeTheOneOfSomeOfOurHours() {
    PricePeriod plain = now(Prices.of(1, 2));
    var peak = new PricePeriod(plain.from(), plain.to(), plain.guaranteedUntil(), plain.source(), plain.asOf(),
        plain.confidence(), plain.standard(),
        List.of(new PricePeriod.WindowPrice("peak", TieredPrices.flat(Prices.of(2, 4)))), Map.of(),
        Optional.empty(), "");
    assertEquals("input: $2.00 there (+100.0 %): their price is ours in the hours 'peak'\noutput: the same\n"
        + "hours peak input: not known there\nhours peak output: not known there",
        lines(peak, now(Prices.of(2, 2))));
  }

  @Test
  void aModelNobodyKnowsAndOneThatIsNotInUseAreNamed() {
    Discrepancies found = of(model("ours", now(Prices.of(1, 2))), model("theirs", now(Prices.of(1, 2))));
    assertEquals(List.of(), found.models());
    assertEquals(List.of("lab/ours"), found.withoutMatch());
    assertEquals(List.of(new Discrepancies.NotInUse("other", "lab/theirs")), found.notInUse());
  }

  @Test
  void theListPriceBehindAnOwnCardIsASourceToo() {
    var book = new RateBook(List.of(card(model("m", now(Prices.of(3, 15))))),
        List.of(card(model("m", now(Prices.of(2.4, 15))))));
    SourceComparison list = Discrepancies.of(book, List.of(), TODAY).models().getFirst().sources().getFirst();
    assertEquals("list", list.source());
    assertEquals(OptionalDouble.of(3), list.differing().getFirst().theirs());
    assertEquals(OptionalDouble.of(2.4), list.differing().getFirst().ours());
  }

  @Test
  void bothSidesSayWhenTheyLooked() {
    SourceComparison source = of(model("m", now(Prices.of(1, 2))),
        model("m", period("2020-01-01", "", LocalDate.of(2026, 8, 1), Prices.of(1, 2))))
        .models().getFirst().sources().getFirst();
    assertEquals("other (lab/m): 2 of 2 prices agree, checked 1 Aug 2026 there, 1 Nov 2026 here",
        DiscrepancySentence.of(source));
  }

  @Test
  void aPriceThatDoesNotHoldYetIsUnknown() {
    assertEquals("input: not known there\noutput: not known there",
        lines(of(model("m", now(Prices.of(1, 2))),
            model("m", period("2027-01-01", "", Books.CHECKED, Prices.of(1, 2))))));
  }
}

package runrate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.TieredPrices;

/// How verdicts follow from figures.
class VerdictRulesTest {
  private static final Document ONE = new Document("S000", "One");
  private static final Document OTHER = new Document("S001", "Other");

  private static Published published(Relation relation, double... values) {
    return new Published(Arrays.stream(values).boxed().toList(), relation, "USD/MTok", OptionalDouble.empty());
  }

  private static Claim claim(String id, Document document, Role role, double value, Links links) {
    return new Claim(id, document, 1, "A price", "price", role, published(Relation.EXACTLY, value), Map.of(), List.of(),
        links, "");
  }

  private static Links subject(String subject) {
    return new Links(Optional.of(subject), Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  private static List<Verdict> verdicts(Claim... claims) {
    return ClaimAudit.of(new ClaimBook(List.of(ONE, OTHER), List.of(claims))).claims().stream()
        .map(CheckedClaim::verdict).toList();
  }

  @Test
  void aPriceOfThreeDollarsInTwoDocumentsIsExactAndInOneCannotBeChecked() {
    assertEquals(List.of(Verdict.EXACT, Verdict.EXACT), verdicts(claim("a", ONE, Role.INPUT, 3, subject("in")),
        claim("b", OTHER, Role.INPUT, 3, subject("in"))));
    assertEquals(List.of(Verdict.UNVERIFIABLE, Verdict.UNVERIFIABLE), verdicts(
        claim("a", ONE, Role.INPUT, 3, subject("in")), claim("b", ONE, Role.INPUT, 3, subject("in"))));
  }

  @Test
  void threeAndFiveDollarsForTheSameAreAConflictOfBoth() {
    assertEquals(List.of(Verdict.CONFLICT, Verdict.CONFLICT), verdicts(claim("a", ONE, Role.INPUT, 3, subject("in")),
        claim("b", OTHER, Role.INPUT, 5, subject("in"))));
  }

  @Test
  void aDefinitionHoldsUntilAnotherSaysOtherwise() {
    assertEquals(List.of(Verdict.EXACT), verdicts(claim("a", ONE, Role.DEFINITION, 3, Links.NONE)));
    assertEquals(List.of(Verdict.CONFLICT, Verdict.CONFLICT), verdicts(
        claim("a", ONE, Role.DEFINITION, 3, subject("in")), claim("b", OTHER, Role.DEFINITION, 5, subject("in"))));
  }

  @Test
  void halfIsNotFiveToTenPerCent() {
    var half = new Published(List.of(0.5), Relation.EXACTLY, "×", OptionalDouble.empty());
    var rule = new Published(List.of(5.0, 10.0), Relation.EXACTLY, "%", OptionalDouble.empty());
    assertTrue(half.contradicts(rule) && rule.contradicts(half));
  }

  @Test
  void figuresAgreeExactlyRoundedOrWithinARange() {
    var tenths = new Published(List.of(1.4), Relation.EXACTLY, "×", OptionalDouble.of(0.1));
    assertEquals(Agreement.EXACT, tenths.with(List.of(1.4)));
    assertEquals(Agreement.ROUNDED, tenths.with(List.of(1.41)));
    assertEquals(Agreement.NONE, tenths.with(List.of(1.46)));
    assertEquals(Agreement.WITHIN, published(Relation.EXACTLY, 40, 60).with(List.of(48.0, 60.0)));
    assertEquals(Agreement.NONE, published(Relation.EXACTLY, 40, 60).with(List.of(13.0, 33.0)));
    assertEquals(Agreement.WITHIN, published(Relation.AT_LEAST, 95).with(List.of(97.0)));
    assertEquals(Agreement.EXACT, published(Relation.AT_LEAST, 95).with(List.of(95.0)));
    assertEquals(Agreement.NONE, published(Relation.ABOVE, 95).with(List.of(95.0)));
  }

  @Test
  void atDoubledPricesTheRoundOf597TenthsOfACentComesTo1194AndNoLongerAddsUp() {
    ClaimAudit doubled = ClaimAudit.of(Audited.BOOK, card -> new CostEngine(new RateBook(List.of(twice(card)))));
    CheckedClaim round = doubled.find("000-060").orElseThrow();
    assertEquals(1.194, round.computed().getFirst(), 1e-12);
    assertEquals(Verdict.INCONSISTENT, round.verdict());
    assertTrue(doubled.counts(all -> true).get(Verdict.EXACT) < 203 - 40, () -> doubled.counts(all -> true).toString());
    // a ratio does not mind
    assertEquals(Verdict.EXACT, doubled.find("004-021").orElseThrow().verdict());
    // what rests on a claim that no longer comes out cannot be checked any more
    assertEquals(Verdict.UNVERIFIABLE, doubled.find("000-010").orElseThrow().verdict());
  }

  private static RateCard twice(RateCard card) {
    return card.withModels(card.models().stream().map(model -> model.withPrices(model.prices().stream()
        .map(VerdictRulesTest::twice).toList())).toList());
  }

  private static PricePeriod twice(PricePeriod period) {
    PriceSet base = period.base();
    return new PricePeriod(period.from(), period.to(), period.guaranteedUntil(), period.source(), period.asOf(),
        period.confidence(), TieredPrices.flat(ClaimCard.cached(2 * base.input().doubleValue(),
            2 * base.output().doubleValue(), 2 * base.cacheRead().orElseThrow().doubleValue(),
            2 * base.cacheWrite().get("5m").doubleValue())), List.of(), period.modeOverrides(), Optional.empty(), "");
  }

  @Test
  void withSixAgentsTheRoundOfFiveIsNotExactAnyMore() {
    List<Claim> claims = new ArrayList<>(Audited.BOOK.claims());
    claims.replaceAll(claim -> claim.id().equals("000-060") ? claim.read(Map.of("agents", 6.0)) : claim);
    ClaimAudit audit = ClaimAudit.of(new ClaimBook(Audited.BOOK.documents(), claims));
    CheckedClaim round = audit.find("000-060").orElseThrow();
    // one write of 60k at 3.75, five reads at 0.30, six times 20k at 3
    assertEquals(0.225 + 5 * 0.018 + 6 * 0.06, round.computed().getFirst(), 1e-12);
    assertEquals(Verdict.INCONSISTENT, round.verdict());
  }

  @Test
  void aReadingTheDocumentLeavesOpenMakesAnAssumption() {
    CheckedClaim rejected = Audited.claim("000-031");
    assertEquals(List.of(0.0), rejected.computed());
    assertEquals(Ground.ANOTHER_READING, rejected.ground());
    assertEquals(0.24, rejected.readings().getFirst().computed().getFirst(), 1e-12);
    CheckedClaim tickets = Audited.claim("003-029");
    assertTrue(tickets.readings().getFirst().reproduces());
    assertEquals(Verdict.INCONSISTENT, tickets.verdict());
  }

  @Test
  void aModelOfAMixIsKnownByItsName() {
    assertEquals(List.of("000-075-before", "000-075-haiku", "000-075-sonnet", "000-075-opus"),
        Audited.scenario("000-075").orElseThrow().card().models().stream().map(ModelCard::id).toList());
  }
}

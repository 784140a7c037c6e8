package runrate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.files.scenario.Columns;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.ComparisonSentence;

/// S002: 30 % less a request while success falls from 90 to 70 %.
class OutcomeTradeTest {
  private static final Scenario SHIPPED = Shipped.scenario("cheaper-but-fails");

  private static OutcomeTrade trade(Scenario scenario) {
    return OutcomeTrade.of(facts(new Column("before", scenario)), facts(Columns.beside(scenario).getFirst()))
        .orElseThrow();
  }

  private static ColumnFacts facts(Column column) {
    return ColumnFacts.of(Shipped.engine(), column);
  }

  /// A request costs $0.018 and $0.0126, so a success $0.02 and $0.018; equal at 0.35 of a request's cost a failure.
  @Test
  void anOutcomeIsATenthCheaperUnlessFailuresCost() {
    assertNear(0.02, trade(SHIPPED).referenceUsd());
    assertNear(0.018, trade(SHIPPED).usd());
    assertNear(-0.1, trade(SHIPPED).change(), 1e-9, "");
    assertNear(0.35 * 0.018, trade(SHIPPED).turnsAtUsd());
  }

  @Test
  void atTheCostOfAFailureThatIsNamedBothAreEqual() {
    Scenario costly = SHIPPED.withQuality(book -> book.withFailedOutcomeCostUsd(0.0063));
    assertNear(trade(costly).referenceUsd(), trade(costly).usd());
    assertTrue(trade(SHIPPED.withQuality(book -> book.withFailedOutcomeCostUsd(0.01))).change() > 0);
  }

  @Test
  void theComparisonSaysSo() {
    String sentence = ComparisonSentence.of(Comparison.of(Shipped.engine(), Stream.concat(
        Stream.of(new Column("Sonnet", SHIPPED)), Columns.beside(SHIPPED).stream()).toList(), 0,
        Basis.CONTRACTED_MONTH));
    assertTrue(sentence.endsWith("An outcome costs $0.018 there, 10\u2009% less than on Sonnet, "
        + "unless a failure costs more than $0.00630."), sentence);
  }

  @Test
  void whatSucceedsAsOftenIsNoTrade() {
    assertEquals(Optional.empty(), OutcomeTrade.of(facts(new Column("a", SHIPPED)), facts(new Column("b", SHIPPED))));
  }
}

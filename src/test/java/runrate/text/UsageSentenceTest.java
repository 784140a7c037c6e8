package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.Marks;

/// Two features, $6 and $2, of which the first has no name for half of its requests' users.
class UsageSentenceTest {
  private static CallSum row(String key, int requests, int unpriced, int successes, int failures, String usd) {
    BigDecimal none = BigDecimal.ZERO;
    return new CallSum(key.isEmpty() ? List.of() : List.of(key), requests, requests, 0, unpriced, requests, successes,
        failures, new BigDecimal(usd), Optional.empty(), new CallSum.TokenSums(none, none, none, none, none, none,
        none), CallSum.WaitSum.UNKNOWN);
  }

  private static Attribution all(CallSum total) {
    return new Attribution(LineCounts.NONE, total, Map.of(
        CallDimension.FEATURE, List.of(row("chat", 6, 0, 3, 3, "6"), row("search", 2, 0, 2, 0, "2")),
        CallDimension.USER, List.of(row(CallDimension.NOBODY, 4, 0, 0, 0, "5"), row("ann", 4, 0, 0, 0, "3")),
        CallDimension.OUTCOME, List.of(row("success", 5, 0, 5, 0, "5"), row("failure", 3, 0, 0, 3, "3"))), List.of(),
        List.of(), List.of());
  }

  private static final Attribution ALL = all(row("", 8, 0, 5, 3, "8"));

  @Test
  void theStripSaysWhoTakesMostAndWhoIsOverTheAlert() {
    assertEquals("75\u2009% of the $8.00 is for chat, 6 of 8 requests; one user is over the alert.",
        UsageSentence.strip(ALL, Optional.of(BigDecimal.TWO)));
    assertEquals("75\u2009% of the $8.00 is for chat, 6 of 8 requests; no user is over the alert.",
        UsageSentence.strip(ALL, Optional.of(BigDecimal.TEN)));
    assertEquals("75\u2009% of the $8.00 is for chat, 6 of 8 requests.", UsageSentence.strip(ALL, Optional.empty()));
  }

  @Test
  void unknownIsNeverNothing() {
    assertEquals("None of 8 requests has a price, so nobody knows what they cost.",
        UsageSentence.strip(all(row("", 8, 8, 0, 0, "0")), Optional.empty()));
    assertEquals("No line of it is a call.", UsageSentence.strip(all(row("", 0, 0, 0, 0, "0")), Optional.empty()));
  }

  @Test
  void aFindingSaysHowMuchHasANameElseHowFarTheDearestIsAhead() {
    assertEquals("chat costs 3 times as much as search", UsageSentence.finding(ALL, CallDimension.FEATURE));
    assertEquals("38\u2009% of the cost has a user", UsageSentence.finding(ALL, CallDimension.USER));
    assertEquals("failed requests are paid for as well: 3 of 8, $3.000",
        UsageSentence.finding(ALL, CallDimension.OUTCOME));
  }

  /// A success of chat costs $6 / 3, one of search $2 / 2.
  @Test
  void aSuccessOfOneIsWeighedByThoseOfAnother() {
    assertEquals("a success of chat costs 2 of search", UsageSentence.findingOfSuccess(ALL, CallDimension.FEATURE));
  }

  @Test
  void whatIsMarkedIsCounted() {
    assertEquals("6 of chat are marked: $6.000", UsageSentence.marked(ALL, Marks.of(CallDimension.FEATURE, "chat")));
    assertEquals("", UsageSentence.marked(ALL, Marks.NONE));
  }
}

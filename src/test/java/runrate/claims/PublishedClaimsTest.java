package runrate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Figures published in the source documents, computed again by the engine from their own inputs.
class PublishedClaimsTest {
  private static final int CLAIMS = 128;
  private static final int LEAST_REPLAYED = 90;
  /// Claims the engine has no arithmetic for, and why.
  private static final Map<String, String> LEFT = Map.of(
      "002-001", "a count of listed items",
      "002-023", "a count of listed items",
      "002-024", "cost per successful outcome: success rates are not modelled yet",
      "002-062", "a frontier by a stricter dominance than the engine's; ours gives the published five",
      "002-066", "the bound of a volume bracket, which is an input and not a result",
      "004-002", "a count of listed items",
      "004-006", "a count of table rows");

  private static final Map<String, Claim> BY_ID = read();
  private static final Replays REPLAYS = replays();

  private static Map<String, Claim> read() {
    try (InputStream rows = PublishedClaimsTest.class.getResourceAsStream("derived-claims.json")) {
      Map<String, Claim> claims = new LinkedHashMap<>();
      JsonMapper.shared().readTree(rows).forEach(row -> {
        Claim claim = Claim.of(row);
        claims.put(claim.id(), claim);
      });
      return claims;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Replays replays() {
    var replays = new Replays();
    TokenCostReplay.addTo(replays);
    CachingReplay.addTo(replays, BY_ID);
    BatchReplay.addTo(replays, BY_ID);
    RatioReplay.addTo(replays, BY_ID);
    RoutingReplay.addTo(replays);
    RetryReplay.addTo(replays);
    CapacityReplay.addTo(replays);
    ForecastReplay.addTo(replays);
    return replays;
  }

  @TestFactory
  Stream<DynamicTest> theEngineComesToTheExactValue() {
    return REPLAYS.byId().entrySet().stream().map(replay -> DynamicTest.dynamicTest(replay.getKey(), () -> {
      Claim claim = BY_ID.get(replay.getKey());
      var figures = replay.getValue().apply(claim);
      assertEquals(claim.exact().size(), figures.size());
      for (int i = 0; i < figures.size(); i++) {
        assertNear(claim.exact().get(i), figures.get(i));
      }
    }));
  }

  @Test
  void atLeastNinetyOfTheClaimsAreReplayedAndTheOthersSayWhyNot() {
    assertEquals(CLAIMS, BY_ID.size());
    assertTrue(REPLAYS.byId().size() >= LEAST_REPLAYED, () -> "only " + REPLAYS.byId().size());
    Set<String> told = new TreeSet<>(REPLAYS.byId().keySet());
    told.addAll(LEFT.keySet());
    assertEquals(new TreeSet<>(BY_ID.keySet()), told);
    assertEquals(CLAIMS, REPLAYS.byId().size() + LEFT.size());
  }

  @Test
  void claimsThatNameDollarsOfAnotherClaimNameItsExactValue() {
    assertNear(BY_ID.get("000-061").get("cachedRoundUSD"), BY_ID.get("000-060").exact().getFirst());
    assertNear(BY_ID.get("000-061").get("uncachedRoundUSD"), BY_ID.get("000-054").exact().getFirst());
    assertNear(BY_ID.get("003-034").get("batchUSD"), BY_ID.get("003-032").exact().getFirst());
    assertNear(BY_ID.get("003-034").get("syncUSD"), BY_ID.get("003-029").exact().getFirst());
    assertNear(BY_ID.get("004-103").get("standardUSD"), BY_ID.get("004-102").exact().getFirst());
    assertNear(BY_ID.get("004-106").get("sonnetUSD"), BY_ID.get("004-099").exact().getFirst());
    assertNear(BY_ID.get("004-107").get("otherUSD"), BY_ID.get("004-104").exact().getFirst());
  }
}

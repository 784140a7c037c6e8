package runrate.claims;

import java.util.List;

/// Claims the engine has no arithmetic for: what is counted, added or multiplied on the page itself.
final class CountReplays {
  private CountReplays() {}

  static void addTo(Replays replays) {
    replays.counted("002-001 002-023 004-002", "items of the list, counted",
        claim -> List.of(claim.get("countListed")));
    replays.counted("004-006", "rows of the table, counted", claim -> List.of(claim.get("countRows")));
    replays.counted("004-059", "lifetimes, counted", claim -> List.of((double) claim.claim().inputs().size()));
    replays.counted("002-066", "width of the first bracket + width of the second",
        claim -> List.of(claim.get("firstBracketUSD") + claim.get("secondBracketUSD")));
    replays.counted("000-095", "1 − what caching, routing and batching leave, multiplied", claim -> List.of(left(
        claim.figure("000-061") / 100, claim.figure("000-075") / 100,
        claim.get("batchShare") * claim.get("batchDiscount"))));
    replays.counted("004-001 004-007 004-097", "1 − what the six steps leave, multiplied",
        claim -> List.of(steps(claim, "Lo"), steps(claim, "Hi")));
  }

  private static double steps(ReplayInputs claim, String end) {
    return left(claim.get("routingSaving" + end), claim.get("cachingSaving" + end),
        claim.get("batchShare" + end) * claim.get("batchDiscount"), claim.get("outputSaving" + end),
        claim.get("thinkingSaving" + end), claim.get("volumeDiscount" + end));
  }

  /// What savings come to, one after the other, in per cent.
  private static double left(double... savings) {
    double left = 1;
    for (double saving : savings) {
      left *= 1 - saving;
    }
    return 100 * (1 - left);
  }
}

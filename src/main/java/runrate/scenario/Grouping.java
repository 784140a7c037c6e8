package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// A coordinator that sends related requests together in one call, so that what they share is sent
/// once: `prompt = C * (shared + k * (1 - shared))` for k requests.
///
/// @param requestsPerCall k: requests a call carries, 1 without a coordinator
/// @param sharedShare     part of a request's context that grouped requests have in common; absent
///                        means the plan's cacheable share
public record Grouping(double requestsPerCall, OptionalDouble sharedShare) {
  public static final Grouping NONE = new Grouping(1, OptionalDouble.empty());

  public Grouping {
    Require.atLeast("requestsPerCall", requestsPerCall, 1, "requests");
    sharedShare.ifPresent(share -> Require.share("sharedShare", share));
  }

  public Grouping withRequestsPerCall(double requests) {
    return new Grouping(requests, sharedShare);
  }

  public Grouping withSharedShare(OptionalDouble share) {
    return new Grouping(requestsPerCall, share);
  }
}

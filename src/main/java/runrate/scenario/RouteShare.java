package runrate.scenario;

import runrate.units.Require;

/// The part of the calls that goes to one model, named `vendor/model`.
public record RouteShare(String model, double share) {
  public RouteShare {
    Require.share("share", share);
  }
}

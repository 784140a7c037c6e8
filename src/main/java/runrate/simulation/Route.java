package runrate.simulation;

import runrate.launches.EntryLife;
import runrate.units.Require;

/// One model the team calls, with a cache and limits of its own.
///
/// Throws `IllegalArgumentException` for a share outside 0 to 1.
///
/// @param name      shown beside its figures
/// @param share     part of the team's calls that goes to this model, drawn call by call
/// @param liveShare part of those that is not batched; batched calls leave the stream
/// @param life      how long its cache entries live
/// @param load      what one call uses
/// @param limits    what it lets through
public record Route(String name, double share, double liveShare, EntryLife life, CallLoad load, Limits limits) {
  public Route {
    Require.share("route.share", share);
    Require.share("route.liveShare", liveShare);
  }
}

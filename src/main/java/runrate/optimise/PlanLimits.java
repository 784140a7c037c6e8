package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.units.Require;

/// What a plan has to keep to.
///
/// @param quality       least quality of all work, 0 to 100; 0 asks for none
/// @param monthUsd      most a month may cost
/// @param withinSeconds longest an answer may take, the mean over calls; of several kinds of work each that cannot wait
/// @param inTier        whether the rate limits of the tier have to carry it
/// @param vendors       ids of the vendors whose models may be used
public record PlanLimits(double quality, OptionalDouble monthUsd, OptionalDouble withinSeconds, boolean inTier,
    List<String> vendors) {
  /// What rounding may put a plan beyond a limit it stands on.
  static final double SLACK = 1e-9;

  public PlanLimits {
    Require.atLeastZero("quality", quality, "points");
    vendors = List.copyOf(vendors);
  }

  /// What the scenario says itself: its floor, its budget, the vendors of its mix.
  public static PlanLimits of(CostEngine engine, Scenario scenario) {
    return new PlanLimits(scenario.quality().floor(), scenario.budget().monthlyUsd(), OptionalDouble.empty(), false,
        engine.work(scenario).mix().stream().map(RouteShare::model)
            .flatMap(model -> engine.book().find(model).stream()).map(offer -> offer.card().vendor().id()).distinct()
            .toList());
  }

  boolean isGood(double score) {
    return score >= quality - SLACK;
  }

  boolean isCheap(double usd) {
    return usd <= monthUsd.orElse(Double.POSITIVE_INFINITY) + SLACK;
  }

  boolean isFast(double seconds) {
    return seconds <= withinSeconds.orElse(Double.POSITIVE_INFINITY) + SLACK;
  }

  public PlanLimits withQuality(double floor) {
    return new PlanLimits(floor, monthUsd, withinSeconds, inTier, vendors);
  }

  public PlanLimits withMonthUsd(OptionalDouble usd) {
    return new PlanLimits(quality, usd, withinSeconds, inTier, vendors);
  }

  public PlanLimits withWithinSeconds(OptionalDouble seconds) {
    return new PlanLimits(quality, monthUsd, seconds, inTier, vendors);
  }

  public PlanLimits withInTier(boolean held) {
    return new PlanLimits(quality, monthUsd, withinSeconds, held, vendors);
  }

  public PlanLimits withVendors(List<String> ids) {
    return new PlanLimits(quality, monthUsd, withinSeconds, inTier, ids);
  }
}

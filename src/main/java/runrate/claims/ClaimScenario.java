package runrate.claims;

import runrate.pricing.RateCard;
import runrate.scenario.Scenario;

/// A claim as a scenario to open: priced with the claim's own card, its figure comes out.
///
/// @param card    the prices the claim names, of the vendor [ClaimCard#VENDOR]
/// @param measure which figure of the scenario the claim speaks of
public record ClaimScenario(Scenario scenario, RateCard card, ClaimedFigure measure) {}

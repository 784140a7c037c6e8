package runrate.scenario;

/// A further option whose cost and quality are given, not computed.
public record QualityPoint(String name, double costPerRequestUsd, double quality, String source) {}

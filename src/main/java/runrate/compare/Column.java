package runrate.compare;

import runrate.scenario.Scenario;

/// One column of a comparison: a scenario under the name it has there.
public record Column(String name, Scenario scenario) {}

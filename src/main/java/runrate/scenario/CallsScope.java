package runrate.scenario;

/// Whether the calls a day of a workload are those of each agent or of the whole team.
public enum CallsScope { AGENT, TEAM }

package runrate.desktop.modes;

/// What stands below a lane.
enum Annotation { LATENCY, COST, BOTH }

package runrate.desktop.levers;

/// Where a task stands on a lever of all work.
record TaskTick(String name, double value) {}

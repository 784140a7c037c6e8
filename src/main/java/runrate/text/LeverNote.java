package runrate.text;

import java.util.Map;
import java.util.Optional;
import runrate.costing.BatchEffect;
import runrate.costing.CostReport;
import runrate.inputs.CacheShape;
import runrate.inputs.ContractShape;
import runrate.inputs.Input;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.inputs.PlanShape;
import runrate.inputs.ScenarioShape;
import runrate.inputs.WorkloadShape;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;

/// Why an input of the panel changes nothing at present, or less than one would expect.
public final class LeverNote {
  /// What is said of inputs that limit the agents and leave a month's cost alone.
  private static final String CAPACITY = "shows in Capacity";
  private static final Map<Key<?>, String> IDLE = Map.ofEntries(
      Map.entry(WorkloadShape.PEAK_SHARE, "no model of the mix has peak prices"),
      Map.entry(CacheShape.STORED, "no model of the mix charges rent for a cache"),
      Map.entry(WorkloadShape.SEARCHES, "no fee for their searches is known, or all are free"),
      Map.entry(WorkloadShape.ACTIVE_HOURS, "calls already come so densely that hours make no difference"),
      Map.entry(ContractShape.COMMIT, "the bill is far from it"),
      Map.entry(CacheShape.CACHEABLE, "no model of the mix would cache so short a prefix"),
      Map.entry(CacheShape.CACHED_CALLS, "every call is long enough to be cached"),
      Map.entry(PlanShape.THINKING_CAP, "far above what is used"),
      Map.entry(CacheShape.READABLE, "calls that start like this find no more or less"),
      Map.entry(PlanShape.LOCAL_SPEED, "an hour of the machine costs nothing"),
      Map.entry(PlanShape.PARALLEL, "an hour of the machine costs nothing"),
      Map.entry(WorkloadShape.BILLED_OUTPUT, "no part of a failed attempt is billed"),
      Map.entry(PlanShape.REQUESTS, "these models are free"), Map.entry(PlanShape.SHARED, "these models are free"));

  private LeverNote() {}

  /// @param path the input, as in the scenario file
  /// @return empty where the input does what one expects of it
  public static Optional<String> of(String path, Scenario scenario, CostReport report, BatchEffect batch) {
    var at = new Idle(scenario, report, batch);
    Optional<Key<?>> key = Keys.at(path);
    if (isAboutCapacity(path)) {
      return Optional.of(key.filter(LimitShape.OVERFLOW::equals).isPresent() ? overflow(scenario) : CAPACITY);
    }
    if (at.isBelowCommitment() && !Keys.path(ContractShape.COMMIT).equals(path)) {
      return Optional.of("the commitment is owed anyway");
    }
    String note = key.map(known -> note(path, known, at)).orElse("");
    return note.isEmpty() ? Optional.empty() : Optional.of(note);
  }

  /// Whether there are words for this input alone, or only "changes nothing at present".
  static boolean knows(Input input) {
    Key<?> key = input.key();
    return isAboutCapacity(input.path()) || IDLE.containsKey(key) || WorkNote.knows(key) || CacheNote.knows(key)
        || PlanNote.knows(key);
  }

  private static String note(String path, Key<?> key, Idle at) {
    return Keys.isWithin(path, PlanShape.CACHING) ? CacheNote.of(key, at)
        : Keys.isWithin(path, ScenarioShape.WORKLOAD) ? WorkNote.of(key, at) : PlanNote.of(key, at);
  }

  private static boolean isAboutCapacity(String path) {
    return Keys.isWithin(path, PlanShape.LIMITS) || Keys.isWithin(path, WorkloadShape.PACE)
        || path.equals(Keys.path(WorkloadShape.PEAK_FACTOR));
  }

  private static String overflow(Scenario scenario) {
    var limits = scenario.plan().limits();
    return limits.onLimit() != LimitPlan.OnLimit.OVERFLOW ? "matters only where calls go to another model"
        : limits.overflowTo().isEmpty() ? "choose the model that takes them" : CAPACITY;
  }

  /// Words for an input that was tried and changed nothing, though nothing above says why.
  public static String idle(String path) {
    return Keys.at(path).map(IDLE::get).orElse("changes nothing at present");
  }
}

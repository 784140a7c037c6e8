package runrate.savings;

import java.util.function.BinaryOperator;
import runrate.scenario.Plan;

/// The levers of a plan, in the order the waterfall turns them on (cost model 4.9). Pruning comes
/// first: a long context might not fit the small model that routing sends it to.
public enum Lever {
  PRUNING("Pruning", "pruning", (from, onto) -> onto.withContextPruning(from.contextPruning())),
  COORDINATOR("Coordinator", "coordinator", (from, onto) -> onto.withGrouping(from.resolvedGrouping())),
  OUTPUT_TRIM("Output trim", "outputTrim", (from, onto) -> onto.withOutputTrim(from.outputTrim())),
  THINKING_CAP("Thinking cap", "thinkingCap", (from, onto) -> onto.withThinkingCap(from.thinkingCapTokens())),
  LOCAL_MODEL("Local model", "localModel", (from, onto) -> onto.withLocal(from.local())),
  ROUTING("Routing", "routing", (from, onto) -> onto.withRouting(from.routing())),
  SERVICE_MODE("Service mode", "serviceMode", (from, onto) -> onto.withServiceMode(from.serviceMode())),
  CACHING("Caching", "caching", (from, onto) -> onto.withCaching(from.caching())),
  BATCH("Batch", "batch", (from, onto) -> onto.withBatchShare(from.batchShare())),
  REGION("Region", "region", (from, onto) -> onto.withRegion(from.region())),
  CONTRACT("Contract", "contract", (from, onto) -> onto.withContract(from.contract()));

  private final String label;
  private final String key;
  private final BinaryOperator<Plan> copy;

  Lever(String label, String key, BinaryOperator<Plan> copy) {
    this.label = label;
    this.key = key;
    this.copy = copy;
  }

  /// The name people see.
  public String label() {
    return label;
  }

  /// The name in reports.
  public String key() {
    return key;
  }

  /// Whether most plans leave it alone; it then stands in a waterfall only where a plan uses it.
  public boolean isRare() {
    return this == COORDINATOR || this == LOCAL_MODEL || this == REGION;
  }

  /// The second plan with this lever set as in the first.
  public Plan copy(Plan from, Plan onto) {
    return copy.apply(from, onto);
  }
}

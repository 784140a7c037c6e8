package runrate.modes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.costing.TaskFlows;
import runrate.pricing.ServiceMode;
import runrate.units.PerUnit;

/// The batched calls of a working day at one vendor, as the files they are handed in as.
///
/// @param callsPerDay  requests of a day
/// @param bytesPerDay  of their prompts, at [#BYTES_PER_TOKEN]
/// @param usdPerDay    what they cost at list prices, fees not included
/// @param limits       of one file, as far as the vendor says
/// @param maxWaitHours longest time until they are done; absent where the vendor does not say
public record BatchJobs(String vendor, double callsPerDay, double bytesPerDay, double usdPerDay,
    ServiceMode.JobLimits limits, OptionalDouble maxWaitHours) {
  /// An English text has about four bytes a token; others have more.
  public static final double BYTES_PER_TOKEN = 4;

  /// Of a plan as it stands, a vendor each.
  static List<BatchJobs> of(PreparedPlan prepared) {
    Map<String, BatchJobs> byVendor = new LinkedHashMap<>();
    for (TaskFlows task : prepared.flowsByTask()) {
      double callsPerDay = task.callsPerMinute() * task.scenario().workload().activeHoursPerDay()
          * PerUnit.MINUTES_PER_HOUR;
      for (ModelFlow flow : task.flows()) {
        double calls = callsPerDay * flow.share() * flow.batchShare();
        if (calls > 0) {
          byVendor.merge(flow.offer().card().vendor().name(), one(flow, calls), BatchJobs::plus);
        }
      }
    }
    return new ArrayList<>(byVendor.values());
  }

  private static BatchJobs one(ModelFlow flow, double calls) {
    ServiceMode mode = flow.offer().batchMode().orElseThrow();
    return new BatchJobs(flow.offer().card().vendor().name(), calls, calls * flow.promptTokens() * BYTES_PER_TOKEN,
        calls * flow.usd().batch(), mode.jobs(), mode.maxWaitHours());
  }

  private BatchJobs plus(BatchJobs more) {
    return new BatchJobs(vendor, callsPerDay + more.callsPerDay, bytesPerDay + more.bytesPerDay,
        usdPerDay + more.usdPerDay, limits, maxWaitHours);
  }

  /// Files a day's calls need at least; one where the vendor names no limit.
  public long files() {
    double byCalls = limits.maxRequests().isPresent() ? callsPerDay / limits.maxRequests().getAsDouble() : 0;
    double bySize = limits.maxBytes().isPresent() ? bytesPerDay / limits.maxBytes().getAsDouble() : 0;
    return Math.max(1, (long) Math.ceil(Math.max(byCalls, bySize)));
  }

  /// Whether its size and not its calls asks for more than one file.
  public boolean isBoundBySize() {
    return limits.maxBytes().isPresent() && bytesPerDay / limits.maxBytes().getAsDouble() > Math.max(1,
        limits.maxRequests().isPresent() ? callsPerDay / limits.maxRequests().getAsDouble() : 0);
  }

  public double usdPerFile() {
    return usdPerDay / files();
  }
}

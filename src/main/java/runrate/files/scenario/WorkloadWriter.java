package runrate.files.scenario;

import java.util.Map;
import java.util.TreeMap;
import runrate.files.cards.WeeklyHoursFields;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.pricing.Fee;
import runrate.scenario.MonthDays;
import runrate.scenario.Traffic;
import runrate.scenario.Workload;
import tools.jackson.databind.node.ObjectNode;

/// Writes a workload as [WorkloadReader] reads it. What only few scenarios have is left out where it
/// says nothing.
final class WorkloadWriter {
  private WorkloadWriter() {}

  static void write(ObjectNode node, Workload workload) {
    traffic(node, workload.traffic());
    JsonNumbers.number(node, "contextTokens", workload.contextTokens());
    JsonNumbers.number(node, "outputTokens", workload.outputTokens());
    JsonNumbers.number(node, "thinkingTokens", workload.thinkingTokens());
    JsonNumbers.number(node, "webSearchesPerCall", workload.webSearchesPerCall());
    feeUses(node, workload);
    ObjectNode failure = node.putObject("failure");
    JsonNumbers.number(failure, "share", workload.failure().share());
    failure.put("maxAttempts", workload.failure().maxAttempts());
    JsonNumbers.number(failure, "billedShare", workload.failure().billedShare());
    JsonNumbers.number(failure, "billedOutputShare", workload.failure().billedOutputShare());
    conversation(node, workload);
    parts(node, workload);
  }

  private static void traffic(ObjectNode node, Traffic traffic) {
    node.put("agents", traffic.agents());
    JsonNumbers.number(node, "callsPerDay", traffic.callsPerDay());
    node.put("callsScope", JsonFields.word(traffic.callsScope()));
    switch (traffic.days()) {
      case MonthDays.Fixed(double days) -> JsonNumbers.number(node, "daysPerMonth", days);
      case MonthDays.Calendar() -> node.put("daysPerMonth", "calendar");
    }
    JsonNumbers.number(node, "activeHoursPerDay", traffic.activeHoursPerDay());
    traffic.workingHours().ifPresent(hours -> WeeklyHoursFields.write(node.putObject("workingHours"), hours));
    JsonNumbers.number(node, "peakShare", traffic.peakShare());
    JsonNumbers.number(node, "peakFactor", traffic.peakFactor());
    ObjectNode pace = node.putObject("pace");
    JsonNumbers.optional(pace, "firstTokenSeconds", traffic.pace().firstTokenSeconds());
    JsonNumbers.optional(pace, "outputTokensPerSecond", traffic.pace().outputTokensPerSecond());
    JsonNumbers.number(pace, "pauseSeconds", traffic.pace().pauseSeconds());
  }

  private static void feeUses(ObjectNode node, Workload workload) {
    Map<String, Double> others = new TreeMap<>(workload.call().feeUses());
    others.remove(Fee.WEB_SEARCH);
    if (!others.isEmpty()) {
      ObjectNode fees = node.putObject("feeUsesPerCall");
      others.forEach((id, uses) -> JsonNumbers.number(fees, id, uses));
    }
  }

  private static void conversation(ObjectNode node, Workload workload) {
    ObjectNode conversation = node.putObject("conversation").put("turns", workload.call().conversation().turns());
    JsonNumbers.number(conversation, "tokensPerTurn", workload.call().conversation().tokensPerTurn());
  }

  private static void parts(ObjectNode node, Workload workload) {
    if (workload.call().composition().isKnown()) {
      var parts = node.putArray("contextParts");
      workload.call().composition().parts().forEach(part -> {
        ObjectNode entry = parts.addObject().put("name", part.name());
        JsonNumbers.number(entry, "amount", part.amount());
        entry.put("measure", JsonFields.word(part.measure()));
        JsonNumbers.number(entry, "factor", part.factor());
        entry.put("sharing", JsonFields.word(part.sharing()));
      });
    }
  }
}

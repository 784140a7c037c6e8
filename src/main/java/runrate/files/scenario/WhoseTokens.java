package runrate.files.scenario;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.ScenarioShape;
import runrate.inputs.WorkloadShape;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whose tokens a file counts that does not say so: those of the model with most calls, the first of equals (cost model
/// 4.10). It is settled in the file as it stands, before a change, a column or a step gives the calls to other models:
/// the text stays the same, so its count must not follow them.
final class WhoseTokens {
  private static final String KEY = WorkloadShape.MEASURED_ON.name();

  private WhoseTokens() {}

  static boolean isSilent(JsonNode tree) {
    return !tree.path(ScenarioShape.WORKLOAD.name()).hasNonNull(KEY);
  }

  /// Earlier versions took the counts of such a file for the reference's, so its bill may be another now.
  static Optional<Problem> notice(RateBook book, Scenario scenario) {
    String model = scenario.workload().tokensMeasuredOn();
    return book.find(model).filter(offer -> offer.tokenizerFactor() != 1).map(offer -> Problem.warning(
        Keys.path(WorkloadShape.MEASURED_ON), ("the file does not say whose tokens it counts: taken as %s's own "
            + "(earlier versions billed %s times as many)").formatted(offer.model().name(),
            BigDecimal.valueOf(offer.tokenizerFactor()).stripTrailingZeros().toPlainString()),
        "Choose another model, or \"reference\", if they are not its own"));
  }

  /// Writes the key into a file's tree, unless it is there or the routing names no model.
  static void settle(JsonNode tree) {
    if (tree.get(ScenarioShape.WORKLOAD.name()) instanceof ObjectNode workload
        && isSilent(tree)) {
      largest(tree.path(ScenarioShape.PLAN.name()).path(PlanShape.ROUTING.name()))
          .ifPresent(model -> workload.put(KEY, model));
    }
  }

  private static Optional<String> largest(JsonNode routing) {
    return routing.valueStream().filter(route -> route.path(PlanShape.MODEL.name()).isString())
        .max(Comparator.comparingDouble(route -> route.path(PlanShape.ROUTE_SHARE.name()).asDouble(0)))
        .map(route -> route.path(PlanShape.MODEL.name()).stringValue());
  }
}

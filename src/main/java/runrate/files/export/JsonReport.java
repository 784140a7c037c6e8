package runrate.files.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.capacity.OtherMonths;
import runrate.files.cards.RateCardWriter;
import runrate.files.report.Export;
import runrate.files.report.ReportJson;
import runrate.files.report.RiskJson;
import runrate.files.scenario.ScenarioWriter;
import runrate.forecast.BudgetStack;
import runrate.forecast.BurnForecast;
import runrate.forecast.SpendDrift;
import runrate.pricing.RateCard;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.SuccessTarget;
import runrate.tradeoff.TaskOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Everything computed of a scenario in one document that can be checked later. Equal inputs give equal
/// bytes on every machine; amounts are not rounded.
///
/// | field | what |
/// |---|---|
/// | `version` | of the program |
/// | `inputsHash` | SHA-256 of the scenario's text as it is saved, every key spelt out |
/// | `rateCardsHash` | SHA-256 of the texts of the cards used, own ones included, in the order of their vendors |
/// | `reproduce` | one line that says how to get the same document |
/// | `estimate` | as `runrate estimate --json` |
/// | `savings` | `baselineUsd`, `planUsd`, `refusedUsd`, `pinned`; of every step `lever`, `beforeUsd`, `afterUsd` |
/// | `forecast` | as `runrate forecast --json` |
/// | `risk` | as `runrate risk --json`, without the tripwires; null where no input has a range |
/// | `frontier` | as `runrate frontier --json` |
final class JsonReport {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonReport() {}

  static byte[] bytes(Export export) {
    var scenario = export.scenario();
    SavingsWaterfall savings = export.savings();
    ObjectNode root = MAPPER.createObjectNode().put("version", export.version())
        .put("inputsHash", hash(ScenarioWriter.text(scenario))).put("rateCardsHash", hash(cards(export)))
        .put("reproduce", "runrate %s: save this scenario, then: runrate export SCENARIO --format json --out FILE; "
            .formatted(export.version()) + "equal hashes mean equal inputs and prices");
    root.set("estimate", tree(ReportJson.estimate(scenario, export.report(), savings,
        OtherMonths.of(export.engine(), scenario), TaskOutcome.of(export.engine(), scenario, export.report()),
        export.warnings())));
    root.set("savings", savings(savings));
    Optional<Chances> chances = export.chances();
    BurnForecast burn = export.forecast();
    root.set("forecast", tree(ReportJson.forecast(scenario, burn, chances.map(Chances::outlook)
        .filter(outlook -> burn.budgetUsd().isPresent()).map(BudgetOdds::of),
        BudgetStack.of(export.engine(), scenario, burn), SpendDrift.of(export.engine(), scenario),
        export.warnings())));
    chances.ifPresentOrElse(drawn -> root.set("risk", ((ObjectNode) tree(RiskJson.of(scenario, Optional.of(drawn),
        SuccessTarget.of(export.engine(), scenario), List.of(), export.warnings()))).without(List.of("tripwires"))),
        () -> root.putNull("risk"));
    root.set("frontier", tree(ReportJson.frontier(scenario, ParetoFrontier.of(export.engine(), scenario))));
    return (unix(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode savings(SavingsWaterfall savings) {
    ObjectNode node = MAPPER.createObjectNode().put("baselineUsd", savings.baselineUsd())
        .put("planUsd", savings.planUsd()).put("refusedUsd", savings.refusedUsd()).put("pinned", savings.pinned());
    var steps = node.putArray("steps");
    savings.steps().forEach(step -> steps.addObject().put("lever", step.lever().key())
        .put("beforeUsd", step.beforeUsd()).put("afterUsd", step.afterUsd()));
    return node;
  }

  /// Cards of every vendor the plan or its baseline buys from.
  private static String cards(Export export) {
    var vendors = Stream.of(export.scenario().plan(), export.scenario().baselinePlan()).map(Plan::effectiveRouting)
        .flatMap(mix -> mix.routes().stream()).map(RouteShare::model)
        .map(model -> export.engine().book().find(model).orElseThrow().card().vendor().id())
        .collect(Collectors.toCollection(TreeSet::new));
    List<RateCard> cards = export.engine().book().cards();
    return vendors.stream().flatMap(vendor -> cards.stream().filter(card -> card.vendor().id().equals(vendor)))
        .map(RateCardWriter::text).collect(Collectors.joining());
  }

  private static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /// Line ends are the machine's where the text was made, and no part of what it says.
  private static String unix(String text) {
    return text.replace("\r\n", "\n");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(unix(text).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

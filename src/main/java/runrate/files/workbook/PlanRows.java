package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.files.sheet.Format;
import runrate.files.workbook.ContractCells.BracketCells;
import runrate.files.workbook.PlanCells.CacheCells;
import runrate.files.workbook.PlanCells.LocalCells;
import runrate.files.workbook.PlanCells.TrimCells;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// The rows of one plan on the Inputs sheet.
///
/// @param path  of the plan in the scenario file
/// @param names whether its main inputs get names of their own
record PlanRows(InputsSheet inputs, CostEngine engine, Plan plan, String path, boolean names) {

  PlanCells write(String title) {
    inputs.section(title);
    List<String> routing = routing();
    LocalCells local = local();
    CacheCells caching = caching();
    String batchShare = inputs.number("Batch share", plan.batchShare(), Format.SHARE, "share of calls",
        path + ".batchShare", "only of models that have a batch mode");
    named("batch_share");
    return new PlanCells(routing, local, caching, batchShare, trimming(),
        contract(plan.contract(), path + ".contract.volumeBrackets[%s].", path + ".contract."));
  }

  private void named(String name) {
    if (names) {
      inputs.named(name);
    }
  }

  private List<String> routing() {
    List<String> cells = new ArrayList<>();
    List<RouteShare> routes = plan.routing().routes();
    for (int i = 0; i < routes.size(); i++) {
      cells.add(inputs.number("Share of " + engine.book().find(routes.get(i).model()).orElseThrow().model().shortName(),
          routes.get(i).share(), Format.SHARE, "share of calls", "%s.routing[%s].share".formatted(path, i),
          i == 0 ? "the shares of all models must add up to 100 %" : ""));
    }
    return cells;
  }

  /// A plan without local tasks has no row for them: no model of its own stands ready in this file.
  private LocalCells local() {
    var local = plan.local();
    if (local.share() == 0) {
      return new LocalCells("0", "\"\"", "\"\"", "1");
    }
    String place = path + ".local.";
    return new LocalCells(
        inputs.number("Share of the local model", local.share(), Format.SHARE, "share of requests", place + "share",
            ""),
        inputs.optional("Its machine", local.machineUsdPerHour(), Format.USD, "USD a busy hour",
            place + "machineUsdPerHour", "empty: as on its card"),
        inputs.optional("Its speed", local.tokensPerSecond(), Format.GENERAL, "tokens a second",
            place + "tokensPerSecond", "empty: no hours are counted"),
        inputs.number("Requests at a time", local.parallel(), Format.WHOLE, "requests", place + "parallel", ""));
  }

  private CacheCells caching() {
    CachePlan caching = plan.caching();
    String place = path + ".caching.";
    String enabled = inputs.number("Caching", caching.enabled() ? 1 : 0, Format.WHOLE, "1 on, 0 off", place
        + "enabled", "");
    String share = inputs.number("Cacheable share", caching.cacheableShare(), Format.SHARE, "share of the context",
        place + "cacheableShare", "");
    named("cacheable_share");
    String history = inputs.number("Own history", caching.historyShare(), Format.SHARE, "share of the context",
        place + "historyShare", "");
    String hitRate = caching.hitRate() instanceof HitRate.Fixed(double fixed)
        ? inputs.number("Hit rate", fixed, Format.SHARE, "share of live calls", place + "hitRate",
            "or the word derived")
        : inputs.word("Hit rate", "derived", "share of live calls", place + "hitRate", "or a share, such as 77 %");
    named("hit_rate");
    return new CacheCells(enabled, share, history, hitRate,
        inputs.optional("Batch hit rate", caching.batchHitRate(), Format.SHARE, "share of batched calls",
            place + "batchHitRate", "empty: as the vendor says, else 50 %"),
        inputs.optional("Hours a cache is kept", caching.entry().storedHoursPerDay(), Format.GENERAL, "hours a day",
            place + "storedHoursPerDay", "empty: the working day where a cache has to be asked for"));
  }

  private TrimCells trimming() {
    return new TrimCells(
        inputs.number("Pruning", plan.contextPruning(), Format.SHARE, "share of the context", path + ".contextPruning",
            ""),
        inputs.number("Output trim", plan.outputTrim(), Format.SHARE, "share of the answer", path + ".outputTrim", ""),
        inputs.optional("Thinking cap", plan.thinkingCapTokens(), Format.WHOLE, "tokens a request",
            path + ".thinkingCapTokens", "empty: none"),
        inputs.number("Requests a call", plan.requestsPerCall(), Format.GENERAL, "requests",
            path + ".coordinator.requestsPerCall", ""),
        inputs.optional("What they share", plan.grouping().sharedShare(), Format.SHARE, "share of the context",
            path + ".coordinator.sharedShare", "empty: the cacheable share"));
  }

  ContractCells contract(Contract contract, String bracketPath, String contractPath) {
    return contract(inputs, contract, bracketPath, contractPath);
  }

  /// @param bracketPath with a place for the bracket's number
  static ContractCells contract(InputsSheet inputs, Contract contract, String bracketPath, String contractPath) {
    List<BracketCells> brackets = new ArrayList<>();
    for (VolumeBracket bracket : contract.volumeBrackets()) {
      String place = bracketPath.formatted(brackets.size());
      String number = String.valueOf(brackets.size() + 1);
      brackets.add(new BracketCells(
          inputs.optional("Bracket %s up to".formatted(number), bracket.upToUsd(), Format.USD, "USD a month",
              place + "upToUsd", "empty: without end"),
          inputs.number("Bracket %s discount".formatted(number), bracket.discount(), Format.SHARE, "share",
              place + "discount", "on the part of the bill inside the bracket")));
    }
    return new ContractCells(brackets,
        inputs.number("Contract discount", contract.discount(), Format.SHARE, "share", contractPath + "discount", ""),
        inputs.optional("Commitment", contract.commitMonthlyUsd(), Format.USD, "USD a month",
            contractPath + "commitMonthlyUsd", "empty: none"));
  }

  static String budget(InputsSheet inputs, OptionalDouble monthlyUsd) {
    inputs.section("Budget");
    String cell = inputs.optional("Budget", monthlyUsd, Format.USD, "USD a month", "budget.monthlyUsd", "empty: none");
    inputs.named("budget_usd");
    return cell;
  }
}

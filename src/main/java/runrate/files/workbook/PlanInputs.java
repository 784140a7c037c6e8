package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.files.sheet.Format;
import runrate.files.workbook.PlanCells.CacheCells;
import runrate.files.workbook.PlanCells.LocalCells;
import runrate.files.workbook.PlanCells.TrimCells;
import runrate.inputs.BudgetShape;
import runrate.inputs.CacheShape;
import runrate.inputs.Inputs;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.PlanShape;
import runrate.inputs.ScenarioShape;
import runrate.pricing.Vendor;
import runrate.scenario.Budget;
import runrate.scenario.CachePlan;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;

/// The rows of one plan on the Inputs sheet.
///
/// @param path  of the plan in the scenario file
/// @param names whether its main inputs get names of their own
record PlanInputs(InputsSheet inputs, CostEngine engine, Plan plan, String path, boolean names) {

  /// @param vendors whose terms a formula may ask for
  PlanCells write(String title, List<Vendor> vendors) {
    inputs.section(title);
    return write().agreed(new AgreementInputs(inputs, engine.book(), plan.contract(), path).write(title, vendors));
  }

  /// The same without anything that was agreed, under whatever title stands above.
  PlanCells write() {
    List<String> routing = routing();
    LocalCells local = local();
    CacheCells caching = caching();
    String batchShare = row(PlanShape.BATCH, plan, "Batch share", Format.SHARE, "share of calls",
        "only of models that have a batch mode");
    named("batch_share");
    return new PlanCells(routing, local, caching, batchShare, trimming(), AgreementCells.LIST);
  }

  /// Where a key stands in this plan, which may be the pinned one.
  private String path(Key<?> key) {
    return path + Keys.path(key).substring(Keys.path(ScenarioShape.PLAN).length());
  }

  private <R> String row(Num<R> key, R record, String name, Format format, String unit, String note) {
    return inputs.row(key, record, path(key), name, format, unit, note);
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
      cells.add(inputs.number("Share of " + engine.book().find(routes.get(i).model()).orElseThrow().shortName(),
          routes.get(i).share(), Format.SHARE, "share of calls",
              path(PlanShape.ROUTE_SHARE).replace("[]", "[%s]".formatted(i)),
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
    return new LocalCells(
        row(PlanShape.LOCAL_SHARE, local, "Share of the local model", Format.SHARE, "share of requests", ""),
        row(PlanShape.MACHINE, local, "Its machine", Format.USD, "USD a busy hour", "empty: as on its card"),
        row(PlanShape.LOCAL_SPEED, local, "Its speed", Format.GENERAL, "tokens a second",
            "empty: no hours are counted"),
        row(PlanShape.PARALLEL, local, "Requests at a time", Format.WHOLE, "requests", ""));
  }

  private CacheCells caching() {
    CachePlan caching = plan.caching();
    String enabled = inputs.number("Caching", caching.enabled() ? 1 : 0, Format.WHOLE, "1 on, 0 off",
        path(CacheShape.ENABLED), "");
    String share = row(CacheShape.CACHEABLE, caching, "Cacheable share", Format.SHARE, "share of the context", "");
    named("cacheable_share");
    String history = row(CacheShape.HISTORY, caching, "Own history", Format.SHARE, "share of the context", "");
    String hitRate = caching.hitRate() instanceof HitRate.Fixed
        ? row(CacheShape.HIT_RATE, caching, "Hit rate", Format.SHARE, "share of live calls", "or the word derived")
        : inputs.word("Hit rate", "derived", "share of live calls", path(CacheShape.HIT_RATE),
            "or a share, such as 77 %");
    named("hit_rate");
    return new CacheCells(enabled, share, history, hitRate,
        row(CacheShape.BATCH_HIT_RATE, caching, "Batch hit rate", Format.SHARE, "share of batched calls",
            "empty: as the vendor says, else 50 %"),
        row(CacheShape.CACHED_CALLS, caching, "Calls that are cached", Format.SHARE, "share of the calls", ""),
        row(CacheShape.STORED, caching, "Hours a cache is kept", Format.GENERAL, "hours a day",
            "empty: the working day where a cache has to be asked for"));
  }

  private TrimCells trimming() {
    return new TrimCells(
        row(PlanShape.PRUNING, plan, "Pruning", Format.SHARE, "share of the context", ""),
        row(PlanShape.TRIM, plan, "Output trim", Format.SHARE, "share of the answer", ""),
        row(PlanShape.THINKING_CAP, plan, "Thinking cap", Format.WHOLE, "tokens a request", "empty: none"),
        row(PlanShape.REQUESTS, plan.grouping(), "Requests a call", Format.GENERAL, "requests", ""),
        row(PlanShape.SHARED, plan.grouping(), "What they share", Format.SHARE, "share of the context",
            "empty: the cacheable share"));
  }

  static String budget(InputsSheet inputs, Budget budget) {
    inputs.section("Budget");
    Budget counting = budget.withMonthlyUsd(budget.monthlyUsd());
    String cell = inputs.row(BudgetShape.MONTHLY, counting, "Budget", Format.USD, "USD a month", "empty: none");
    inputs.named("budget_usd");
    return cell;
  }
}

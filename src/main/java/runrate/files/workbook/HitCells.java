package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import runrate.costing.LifetimeHits;
import runrate.costing.ModelBasis;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.pricing.TokenClass;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;

/// What the calls of one model find in the cache, and how many there are.
///
/// @param team     share of live calls that read the team's prefix
/// @param own      share of live calls that read their agent's history
/// @param prewarms extra calls a live call causes
/// @param batch    share of batched calls that read a prefix
/// @param live     calls a month
/// @param batched  calls a month
record HitCells(String team, String own, String prewarms, String batch, String live, String batched, Ref cachedCalls,
    Ref readCalls) {

  /// A rate nobody fixed: live where calls come steadily, else as Runrate computed it.
  record Derived(String team, String own, String prewarms) {}

  static List<HitCells> write(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls,
      List<TokenCells> models) {
    List<Derived> derived = priced.plan().caching().launch().pattern() == Launch.Pattern.STEADY
        && priced.plan().caching().lifetimes().isEmpty()
        ? SteadyHits.write(draft, sheets, priced, calls, models) : computed(sheets, priced, models);
    draft.skip();
    draft.add(List.of("Model", "Hits of the prefix", "Hits of the history", "Pre-warms a call", "Hits of batched calls",
        "Live calls", "Batched calls", "Calls with caching", "Calls that read").stream().map(Cell::head).toList());
    List<HitCells> all = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Derived paying = new Derived(derived.get(i).team(), paying(sheets, calls, models.get(i), derived.get(i).own()),
          derived.get(i).prewarms());
      all.add(row(draft, priced, calls, models.get(i), paying, i));
    }
    return all;
  }

  /// Where reading costs what writing does, or neither is billed, a derived hit of the history is none, as in the
  /// engine.
  private static String paying(LiveSheets sheets, CallCells calls, TokenCells model, String own) {
    if (own.equals("0")) {
      return own;
    }
    String alike = model.turns().stream().map(turns -> "%s=%s".formatted(
        turns.price(sheets.prices(), model.basis(), 0, TokenClass.CACHE_READ),
        turns.price(sheets.prices(), model.basis(), 0, TokenClass.CACHE_WRITE))).collect(Collectors.joining(","));
    return "IF(OR(%s=0,AND(%s)),0,%s)".formatted(calls.inputBillings(), alike, own);
  }

  private static List<Derived> computed(LiveSheets sheets, PricedPlan priced, List<TokenCells> models) {
    return models.stream().map(model -> {
      ModelBasis basis = model.basis();
      if (!basis.sellsCaching()) {
        return new Derived("0", "0", "0");
      }
      double probability = basis.share() * (1 - (basis.hasBatchMode() ? priced.plan().batchShare() : 0))
          * priced.plan().caching().cachedCallShare();
      double minute = priced.prepared().callsPerMinute();
      LifetimeHits launch = basis.launch();
      String name = "%s, %s: ".formatted(priced.label(), basis.offer().shortName());
      return new Derived(sheets.computed(name + "hits of the prefix", launch.teamHitRate(minute, probability)),
          sheets.computed(name + "hits of the history", launch.ownHitRate(minute, probability)),
          sheets.computed(name + "pre-warms a call", launch.prewarmsPerCall(minute, probability)));
    }).toList();
  }

  private static HitCells row(SheetDraft draft, PricedPlan priced, CallCells calls, TokenCells model, Derived derived,
      int i) {
    String wanted = priced.cells().caching().hitRate();
    String batchWanted = priced.cells().caching().batchHitRate();
    String cached = model.cached();
    var known = priced.report().byModel().get(i);
    String[] at = TokenCells.columns(draft);
    boolean fixed = priced.plan().caching().hitRate() instanceof HitRate.Fixed;
    draft.add(Cell.text(model.basis().offer().shortName()),
        Cell.formula("IF(%s=0,0,IF(ISNUMBER(%s),%s,%s))".formatted(cached, wanted, wanted, derived.team()),
            known.hitRate(), Format.SHARE),
        Cell.formula("IF(%s=0,0,IF(ISNUMBER(%s),%s,%s))".formatted(cached, wanted, wanted, derived.own()),
            Format.SHARE),
        fixed || !known.cached() ? Cell.formula(prewarms(cached, wanted, derived), 0, Format.FACTOR)
            : Cell.formula(prewarms(cached, wanted, derived), Format.FACTOR),
        Cell.formula("IF(%s=0,0,IF(ISNUMBER(%s),%s,%s))".formatted(cached, batchWanted, batchWanted,
            model.basis().vendorBatchHitRate()), known.batchHitRate(), Format.SHARE),
        Cell.formula("%s*%s*(1-%s)".formatted(calls.calls(), model.share(), model.batchShare()),
            known.calls() * (1 - known.batchShare()), Format.COUNT),
        Cell.formula("%s*%s*%s".formatted(calls.calls(), model.share(), model.batchShare()),
            known.calls() * known.batchShare(), Format.COUNT),
        Cell.formula("%s*(%s+%s)".formatted(cached, at[5], at[6]), Format.COUNT),
        Cell.formula("%s*(%s*%s+%s*%s)".formatted(cached, at[5], at[1], at[6], at[4]), Format.COUNT));
    return new HitCells(at[1], at[2], at[3], at[4], at[5], at[6], draft.last(7), draft.last(8));
  }

  private static String prewarms(String cached, String wanted, Derived derived) {
    return "IF(OR(%s=0,ISNUMBER(%s)),0,%s)".formatted(cached, wanted, derived.prewarms());
  }
}

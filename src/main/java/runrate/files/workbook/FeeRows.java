package runrate.files.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.ModelBasis;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.PricesSheet.FeeCells;
import runrate.pricing.CachePolicy;
import runrate.pricing.Fee;
import runrate.text.FeeNames;

/// What a plan pays besides tokens: uses of what vendors charge fees for, kept caches, hours of a machine
/// of one's own. Models of one vendor share the free units of a fee.
final class FeeRows {
  private static final int USES = 3;
  private static final int COST = 6;

  private final SheetDraft draft;
  private final LiveSheets sheets;
  private final PricedPlan priced;
  private final CallCells calls;
  private final List<TokenCells> models;
  private final Map<Integer, List<String>> usdByModel = new LinkedHashMap<>();
  private boolean headed;

  private FeeRows(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls, List<TokenCells> models) {
    this.draft = draft;
    this.sheets = sheets;
    this.priced = priced;
    this.calls = calls;
    this.models = models;
  }

  private record VendorFee(String vendor, Fee fee) {}

  /// @return what each model pays, as formulas in the order of the models
  static List<String> write(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls,
      List<TokenCells> models) {
    var rows = new FeeRows(draft, sheets, priced, calls, models);
    rows.uses(Fee.REQUEST, "1");
    sheets.work().feeUses().forEach((fee, uses) -> rows.uses(fee, "%s*%s".formatted(uses,
        priced.cells().trimming().requestsPerCall())));
    for (int i = 0; i < models.size(); i++) {
      rows.storage(i);
    }
    if (priced.plan().local().share() > 0) {
      rows.machine(models.size() - 1);
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      List<String> usd = rows.usdByModel.getOrDefault(i, List.of());
      all.add(usd.isEmpty() ? "0" : String.join("+", usd));
    }
    return all;
  }

  private void uses(String id, String usesPerCall) {
    Map<VendorFee, List<Integer>> pools = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      ModelBasis basis = models.get(i).basis();
      Optional<Fee> fee = basis.offer().fee(id);
      if (fee.isPresent()) {
        pools.computeIfAbsent(new VendorFee(basis.offer().card().vendor().id(), fee.get()), none -> new ArrayList<>())
            .add(i);
      }
    }
    pools.forEach((pool, members) -> pool(pool.fee(), usesPerCall, members));
  }

  /// `max(0, uses - free)` at the mean price of the uses; each model pays its part.
  private void pool(Fee fee, String usesPerCall, List<Integer> members) {
    head();
    Ref first = draft.next(USES);
    String uses = "SUM(%s)".formatted(first.to(new Ref(first.sheet(), USES, first.row() + members.size() - 1)));
    for (int member : members) {
      TokenCells model = models.get(member);
      FeeCells price = sheets.prices().fee(model.basis(), fee);
      String attempts = fee.billedOnError() ? "*" + calls.attempts() : "";
      row(member, FeeNames.of(fee.id()), "%s*%s*%s%s".formatted(calls.calls(), model.share(), usesPerCall, attempts),
          price.usdPerUse(), price.freePerMonth(), uses);
    }
  }

  /// The team's prefix, kept alive: `P * hours a day * days * rent`.
  private void storage(int member) {
    TokenCells model = models.get(member);
    if (model.basis().storageUsdPerMTokHour().isEmpty() || !model.basis().sellsCaching()) {
      return;
    }
    head();
    boolean asked = model.basis().offer().cachePolicy().orElseThrow().activation().equals(CachePolicy.EXPLICIT);
    String kept = priced.cells().caching().storedHours();
    String hours = "IF(ISNUMBER(%s),%s,%s)".formatted(kept, kept, asked ? sheets.work().hours() : "0");
    row(member, "Cache kept, MTok hours", "%s/1000000*%s*%s".formatted(model.turns().getLast().team(), hours,
        sheets.work().days()), sheets.prices().storage(model.basis()), "0", draft.next(USES).toString());
  }

  private void machine(int member) {
    head();
    TokenCells model = models.get(member);
    var local = priced.cells().local();
    String hours = "IF(ISNUMBER(%s),(%s+%s)/(%s*3600*%s),0)".formatted(local.tokensPerSecond(), model.answer(),
        model.thinking(), local.tokensPerSecond(), local.parallel());
    String price = "IF(ISNUMBER(%s),%s,%s)".formatted(local.machineUsdPerHour(), local.machineUsdPerHour(),
        sheets.prices().machineHour(model.basis()));
    row(member, "Machine, busy hours", "%s*%s*%s".formatted(calls.calls(), model.share(), hours), price, "0",
        draft.next(USES).toString());
  }

  private void row(int member, String name, String uses, String usdPerUse, String free, String poolUses) {
    ModelBasis basis = models.get(member).basis();
    Ref count = draft.next(USES);
    Ref price = draft.next(USES + 1);
    Ref freeUnits = draft.next(USES + 2);
    draft.add(Cell.text(name), Cell.text(basis.origin().vendor()), Cell.text(basis.offer().shortName()),
        Cell.formula(uses, Format.COUNT), Cell.formula(usdPerUse, Format.PRICE), Cell.formula(free, Format.COUNT),
        Cell.formula("IF(%s=0,0,MAX(0,%s-%s)*%s*%s/%s)".formatted(poolUses, poolUses, freeUnits, count, price,
            poolUses), Format.USD));
    usdByModel.computeIfAbsent(member, none -> new ArrayList<>()).add(draft.last(COST).toString());
  }

  private void head() {
    if (!headed) {
      headed = true;
      draft.skip();
      draft.add(List.of("Fee", "Vendor", "Model", "Uses a month", "USD a use", "Free a month, shared", "USD")
          .stream().map(Cell::head).toList());
    }
  }
}

package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.HitCells.Derived;
import runrate.launches.EntryLife;
import runrate.launches.LaunchHits;

/// Hit rates of calls that come at random but evenly over the day, in closed form: the formulas of
/// [LaunchHits] for the steady pattern, a row for the team's prefix and one for an agent's own history of
/// every model that caches.
final class SteadyHits {
  private static final List<String> HEADS = List.of("Derived hit rate of", "Prefix", "Calls a minute",
      "Calls a minute a key", "Keys", "Calls a minute in one", "Lifetime, min", "Readable after, min",
      "Read renews (1/0)", "Longest life, min", "Sessions a day", "Calls a session", "Warm hits", "Mean gap, min",
      "Forced misses", "Rate");
  private static final int RATE = 15;

  private final SheetDraft draft;
  private final LiveSheets sheets;
  private final CallCells calls;
  private final PricedPlan priced;

  private SteadyHits(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls) {
    this.draft = draft;
    this.sheets = sheets;
    this.calls = calls;
    this.priced = priced;
  }

  static List<Derived> write(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls,
      List<TokenCells> models) {
    var rows = new SteadyHits(draft, sheets, priced, calls);
    if (rows.canCache() && models.stream().anyMatch(model -> model.basis().sellsCaching())) {
      draft.skip();
      draft.add(HEADS.stream().map(Cell::head).toList());
    }
    return models.stream().map(rows::derived).toList();
  }

  private Derived derived(TokenCells model) {
    if (!model.basis().sellsCaching() || !canCache()) {
      return new Derived("0", "0", "0");
    }
    String reaching = "%s*%s*(1-%s)".formatted(calls.callsPerMinute(), model.share(), model.batchShare());
    String team = row(model, "team", reaching, "%s");
    String alone = "MAX(1,%s/%s)".formatted(sheets.work().agents(), priced.cells().trimming().requestsPerCall());
    String own = row(model, "own history", "%s/%s".formatted(reaching, alone), "MIN(%s,".concat(team).concat(")"));
    return new Derived(team, own, "0");
  }

  /// Naive use has no switch that could turn caching on.
  private boolean canCache() {
    return !priced.cells().caching().enabled().equals("0");
  }

  private String row(TokenCells model, String prefix, String perMinute, String limit) {
    LaunchHits launch = model.basis().launch();
    EntryLife life = launch.life();
    boolean keyed = prefix.equals("team") && Double.isFinite(launch.callsPerMinutePerKey());
    String[] at = columns();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(model.basis().offer().model().shortName()), Cell.text(prefix),
        Cell.formula(perMinute, Format.FACTOR), keyed ? Cell.input(launch.callsPerMinutePerKey(), Format.GENERAL)
        : Cell.input(""), Cell.formula("IF(ISNUMBER(%s),MAX(1,ROUNDUP(%s/%s,0)),1)".formatted(at[3], at[2], at[3]),
            Format.WHOLE),
        Cell.formula("%s/%s".formatted(at[2], at[4]), Format.FACTOR),
        Cell.input(life.lifetimeMinutes(), Format.GENERAL), Cell.input(life.readableAfterMinutes(), Format.GENERAL),
        Cell.input(life.refreshOnRead() ? 1 : 0, Format.WHOLE),
        Double.isFinite(life.maxLifetimeMinutes()) ? Cell.input(life.maxLifetimeMinutes(), Format.GENERAL)
        : Cell.input(""), Cell.input(launch.sessionsPerDay(), Format.GENERAL)));
    cells.add(Cell.formula("IF(%s=0,0,MAX(1,%s*60*%s/%s))".formatted(at[10], at[5], sheets.work().hours(), at[10]),
        Format.COUNT));
    cells.add(Cell.formula(warm(at), Format.SHARE));
    cells.add(Cell.formula("IF(OR(%s=0,%s<=0),0,MAX(0,MIN(%s,1/%s-%s*(1-%s)/%s)))".formatted(at[5], at[12], at[6],
        at[5], at[6], at[12], at[12]), Format.FACTOR));
    cells.add(Cell.formula(forced(at), Format.FACTOR));
    cells.add(Cell.formula("IF(%s=0,0,%s)".formatted(at[2], limit.formatted("MAX(0,%s-%s)".formatted(session(at),
        at[14]))), Format.SHARE));
    draft.add(cells);
    return draft.last(RATE).toString();
  }

  /// `1 - (1 + lambda ell) exp(-lambda tau)`; without refresh `lambda (tau - ell) / (1 + lambda tau)`.
  private static String warm(String[] at) {
    return "MIN(1,MAX(0,IF(%s=1,1-(1+%s*%s)*EXP(-%s*%s),(%s*%s-%s*%s)/(1+%s*%s))))".formatted(at[8], at[5], at[7],
        at[5], at[6], at[5], at[6], at[5], at[7], at[5], at[6]);
  }

  /// A session starts cold: its first call always writes.
  private static String session(String[] at) {
    return "IF(%s=0,%s,MIN(1,MAX(0,((%s-1)*%s-MIN(%s*%s,%s-1))/MAX(1,%s))))".formatted(at[10], at[12], at[11], at[12],
        at[5], at[7], at[11], at[11]);
  }

  /// What an entry's longest life adds: `m / (exp(L / mu) - 1)` writes a call, at most `1 / (lambda L)`.
  private static String forced(String[] at) {
    String bound = "1/(%s*%s)".formatted(at[5], at[9]);
    return ("IF(OR(NOT(ISNUMBER(%s)),%s<=0),0,IF(1-%s<1E-9,%s,IF(%s=0,0,"
        + "MIN(%s,(1-%s)/(EXP(MIN(700,%s/(%s/(1-%s)*%s)))-1)))))")
        .formatted(at[9], at[12], at[12], bound, at[13], bound,
        at[12], at[9], at[12], at[12], at[13]);
  }

  private String[] columns() {
    String[] at = new String[HEADS.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = draft.next(i).toString();
    }
    return at;
  }
}

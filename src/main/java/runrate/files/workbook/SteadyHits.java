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
      "Read renews (1/0)", "Longest life, min", "Sessions a day", "Part of the calls", "Calls a session", "First write",
      "Entries opened", "Warm hits", "Mean gap, min", "Forced misses", "Rate");
  private static final int RATE = 18;

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
    String part = "%s*(1-%s)*%s".formatted(model.share(), model.batchShare(),
        priced.cells().caching().cachedCallShare());
    String reaching = "%s*%s".formatted(calls.callsPerMinute(), part);
    String team = row(model, "team", reaching, part, "%s");
    String alone = "MAX(1,%s/%s)".formatted(sheets.work().agents(), priced.cells().trimming().requestsPerCall());
    String own = row(model, "own history", "%s/%s".formatted(reaching, alone), part,
        "MIN(%s,".concat(team).concat(")"));
    return new Derived(team, own, "0");
  }

  /// Naive use has no switch that could turn caching on.
  private boolean canCache() {
    return !priced.cells().caching().enabled().equals("0");
  }

  private String row(TokenCells model, String prefix, String perMinute, String part, String limit) {
    LaunchHits launch = model.basis().launch().main();
    EntryLife life = launch.life();
    boolean keyed = prefix.equals("team") && Double.isFinite(launch.callsPerMinutePerKey());
    String[] at = columns();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(model.basis().offer().shortName()), Cell.text(prefix),
        Cell.formula(perMinute, Format.FACTOR), keyed ? Cell.input(launch.callsPerMinutePerKey(), Format.GENERAL)
        : Cell.input(""), Cell.formula("IF(ISNUMBER(%s),MAX(1,ROUNDUP(%s/%s,0)),1)".formatted(at[3], at[2], at[3]),
            Format.WHOLE),
        Cell.formula("%s/%s".formatted(at[2], at[4]), Format.FACTOR),
        Cell.input(life.lifetimeMinutes(), Format.GENERAL), Cell.input(life.readableAfterMinutes(), Format.GENERAL),
        Cell.input(life.refreshOnRead() ? 1 : 0, Format.WHOLE),
        Double.isFinite(life.maxLifetimeMinutes()) ? Cell.input(life.maxLifetimeMinutes(), Format.GENERAL)
        : Cell.input(""), Cell.input(launch.sessionsPerDay(), Format.GENERAL)));
    cells.add(Cell.formula(part, Format.SHARE));
    cells.add(Cell.formula("IF(%s*%s=0,0,%s*MAX(1,%s/%s*60*%s/%s))".formatted(at[10], at[11], at[11], at[5], at[11],
        sheets.work().hours(), at[10]), Format.COUNT));
    cells.add(Cell.formula("IF(%s=0,0,1-(1-%s)^(%s/%s))".formatted(at[12], at[11], at[12], at[11]), Format.FACTOR));
    cells.add(Cell.formula(opened(at), Format.FACTOR));
    cells.add(Cell.formula(warm(at), Format.SHARE));
    cells.add(Cell.formula("IF(OR(%s=0,%s<=0),0,MAX(0,MIN(%s,1/%s-%s*(1-%s)/%s)))".formatted(at[5], at[15], at[6],
        at[5], at[6], at[15], at[15]), Format.FACTOR));
    cells.add(Cell.formula(forced(at), Format.FACTOR));
    cells.add(Cell.formula("IF(%s=0,0,%s)".formatted(at[2], limit.formatted("MAX(0,%s-%s)".formatted(session(at),
        at[17]))), Format.SHARE));
    draft.add(cells);
    return draft.last(RATE).toString();
  }

  /// `1 - (1 + lambda ell) exp(-lambda tau)`; without refresh `lambda (tau - ell) / (1 + lambda tau)`.
  private static String warm(String[] at) {
    return "MIN(1,MAX(0,IF(%s=1,1-(1+%s*%s)*EXP(-%s*%s),(%s*%s-%s*%s)/(1+%s*%s))))".formatted(at[8], at[5], at[7],
        at[5], at[6], at[5], at[6], at[5], at[7], at[5], at[6]);
  }

  /// Entries that reads do not renew in a session: the first, a second in up to two lifetimes, and by the renewal
  /// theorem one every `lambda tau + 1` calls.
  private static String opened(String[] at) {
    String cycle = "(%s*%s+1)".formatted(at[5], at[6]);
    String left = "(%s-%s*%s)".formatted(at[12], at[5], at[6]);
    return "IF(%s<=1E-9*%s,%s,IF(%s<=%s*%s,%s+1-(1+%s)*EXP(-%s),MAX(%s,%s/%s+(1+%s^2)/(2*%s^2)-1/%s)))".formatted(left,
        at[12], at[13], left, at[5], at[6], at[13], left, left, at[13], at[12], cycle, cycle, cycle, cycle);
  }

  /// A session starts cold: its first call that reaches the cache always writes.
  private static String session(String[] at) {
    String early = "%s*%s".formatted(at[5], at[7]);
    String renewed = "(%s-%s*MIN(%s,MAX(0,%s-%s)))/%s".formatted(later(at, early), at[13], early, at[12], at[13],
        at[12]);
    String fixed = "1-%s*(1+MIN(%s,MAX(0,%s/%s-1)))/%s".formatted(at[14], early, at[12], at[14], at[12]);
    return "IF(%s=0,%s,IF(%s=0,0,MIN(1,MAX(0,IF(%s=1,%s,%s)))))".formatted(at[10], at[15], at[12], at[8], renewed,
        fixed);
  }

  /// Hits after the first call, as published; of few calls, placed at random in the session, where they are more.
  private static String later(String[] at, String early) {
    String published = "(%s-%s)*%s".formatted(at[12], at[13], at[15]);
    String beyond = "MAX(0,1-%s*%s/%s)".formatted(at[5], at[6], at[12]);
    String elsewhere = "(1-%s+%s*%s)".formatted(at[11], at[11], beyond);
    String placed = "%s-%s-(1+%s)*(%s^(%s/%s-1)*(%s*%s-%s)+1-%s)".formatted(at[12], at[13], early, elsewhere, at[12],
        at[11], at[12], beyond, elsewhere, at[13]);
    return "IF(%s-%s>0.02*%s,%s,%s)".formatted(placed, published, at[12], placed, published);
  }

  /// What an entry's longest life adds: `m / (exp(L / mu) - 1)` writes a call, at most `1 / (lambda L)`.
  private static String forced(String[] at) {
    String bound = "1/(%s*%s)".formatted(at[5], at[9]);
    return ("IF(OR(NOT(ISNUMBER(%s)),%s<=0),0,IF(1-%s<1E-9,%s,IF(%s=0,0,"
        + "MIN(%s,(1-%s)/(EXP(MIN(700,%s/(%s/(1-%s)*%s)))-1)))))")
        .formatted(at[9], at[15], at[15], bound, at[16], bound,
        at[15], at[9], at[15], at[15], at[16]);
  }

  private String[] columns() {
    String[] at = new String[HEADS.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = draft.next(i).toString();
    }
    return at;
  }
}

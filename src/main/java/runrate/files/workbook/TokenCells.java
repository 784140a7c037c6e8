package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.costing.ModelBasis;
import runrate.costing.ModelBasis.Turns;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.PlanCells.CacheCells;
import runrate.pricing.TokenClass;

/// The tokens of one model's call, as this model counts them, and what of its prompt is cached: a prefix
/// is cached if it is long enough, and rounded down to what the cache stores.
///
/// @param cached  1 or 0
/// @param turns   what the prompt is split into; one entry unless a conversation grows
record TokenCells(ModelBasis basis, String share, String cached, String answer, String thinking, String batchShare,
    List<TurnCells> turns) {
  private static final String SLACK = "(1+1E-12)";
  private static final List<String> HEADS = List.of("Model", "Share of calls", "Tokens for one", "Prompt",
      "Shortest cached", "Cache step", "Team prefix", "All stable", "Long enough (1/0)", "Team, stored", "Own, stored",
      "Uncached", "Answer", "Thinking", "Batch share");

  /// @param share  part of the model's calls
  /// @param prompt whole length, which decides about the price
  /// @param band   index of the prices, below 0 where the prompt's length is live
  record TurnCells(String label, String share, String prompt, String uncached, String team, String own, String fresh,
      int band) {

    /// A formula for what a token class pays; the band is known where the prompt's length is fixed.
    String price(PricesSheet prices, ModelBasis basis, int mode, TokenClass tokenClass) {
      return band < 0 ? prices.price(basis, mode, tokenClass, prompt)
          : prices.priceInBand(basis, mode, tokenClass, band);
    }
  }

  /// How a token class comes to its number, with what was worked out beside it.
  static List<TokenCells> write(SheetDraft draft, PricedPlan priced, CallCells calls) {
    draft.skip();
    draft.add(HEADS.stream().map(Cell::head).toList());
    List<TokenCells> all = new ArrayList<>();
    List<ModelBasis> bases = priced.prepared().bases();
    List<String> shares = priced.cells().effectiveRouting(priced.plan());
    for (int i = 0; i < bases.size(); i++) {
      all.add(priced.grows() ? GrowingTokens.row(draft, priced, calls, bases.get(i), shares.get(i))
          : row(draft, priced, calls, bases.get(i), shares.get(i)));
    }
    return priced.grows() ? GrowingTokens.turns(draft, all) : all;
  }

  private static TokenCells row(SheetDraft draft, PricedPlan priced, CallCells calls, ModelBasis basis, String share) {
    CacheCells cache = priced.cells().caching();
    String[] at = columns(draft);
    Turns known = basis.turns().getFirst();
    String history = "%s*%s*%s*%s%s".formatted(calls.requestTokens(), at[2], cache.historyShare(),
        priced.cells().trimming().requestsPerCall(), "*" + SLACK);
    draft.add(Cell.text(basis.offer().shortName()), Cell.formula(share, basis.share(), Format.SHARE),
        Cell.input(basis.tokenFactor(), Format.GENERAL),
        Cell.formula("%s*%s".formatted(at[2], calls.promptTokens()), sum(known), Format.COUNT),
        Cell.input(basis.offer().model().minCacheableTokens().orElse(0), Format.WHOLE),
        Cell.input(step(basis), Format.WHOLE), Cell.formula("%s*%s*%s*%s".formatted(at[2], calls.requestTokens(),
            cache.cacheableShare(), SLACK), Format.COUNT),
        Cell.formula("MIN(%s+%s,%s*%s)".formatted(at[6], history, at[3], SLACK), Format.COUNT),
        Cell.formula(basis.sellsCaching() ? "IF(AND(%s=1,%s+%s>0,%s>=%s),1,0)".formatted(cache.enabled(),
            cache.cacheableShare(), cache.historyShare(), "%s/%s".formatted(at[7], cache.cachedCallShare()), at[4])
                : "0", Format.WHOLE),
        Cell.formula("IF(AND(%s=1,%s/%s>=%s),%s,0)".formatted(at[8], at[6], cache.cachedCallShare(), at[4],
            stored(cache, at[6], at[5])), known.team(), Format.COUNT),
        Cell.formula("IF(%s=1,MAX(0,%s-%s),0)".formatted(at[8], stored(cache, at[7], at[5]), at[9]), known.own(),
            Format.COUNT),
        Cell.formula("MAX(0,%s-%s-%s)".formatted(at[3], at[9], at[10]), known.uncached(), Format.COUNT),
        answer(calls.answerTokens(), at), answer(calls.thinkingTokens(), at), batchShare(priced, basis));
    return new TokenCells(basis, at[1], "(%s+%s>0)*1".formatted(at[9], at[10]), at[12], at[13], at[14],
        List.of(new TurnCells("", "1", at[3], at[11], at[9], at[10], "0", -1)));
  }

  /// Rounded down to what the cache stores, unless it is the mean of calls of which only some are cached.
  private static String stored(CacheCells cache, String tokens, String step) {
    return "IF(%s<1,%s,INT(%s/%s)*%s)".formatted(cache.cachedCallShare(), tokens, tokens, step, step);
  }

  static Cell answer(String tokens, String[] at) {
    return Cell.formula("%s*%s".formatted(tokens, at[2]), Format.COUNT);
  }

  static Cell batchShare(PricedPlan priced, ModelBasis basis) {
    return Cell.formula(basis.hasBatchMode() ? priced.cells().batchShare() : "0",
        basis.hasBatchMode() ? priced.plan().batchShare() : 0, Format.SHARE);
  }

  /// Where the cells of the row that is added next will stand.
  static String[] columns(SheetDraft draft) {
    String[] at = new String[HEADS.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = draft.next(i).toString();
    }
    return at;
  }

  private static double step(ModelBasis basis) {
    return basis.offer().cachePolicy().map(policy -> (double) policy.granularityTokens()).orElse(1.0);
  }

  static double sum(Turns turns) {
    return turns.uncached() + turns.team() + turns.own() + turns.fresh();
  }

  static boolean isCached(Turns turns) {
    return turns.team() + turns.own() + turns.fresh() > 0;
  }
}

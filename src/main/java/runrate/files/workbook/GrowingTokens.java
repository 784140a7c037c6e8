package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import runrate.costing.ModelBasis;
import runrate.costing.ModelBasis.Turns;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.TokenCells.TurnCells;

/// The prompt of a growing conversation. Where its turns pass a threshold is searched for, which no plain
/// formula does, so the tokens stand as Runrate computed them; calls, hits, answers and prices stay live.
final class GrowingTokens {
  private GrowingTokens() {}

  static TokenCells row(SheetDraft draft, PricedPlan priced, CallCells calls, ModelBasis basis, String share) {
    String[] at = TokenCells.columns(draft);
    List<Turns> turns = basis.turns();
    draft.add(Cell.text(basis.offer().shortName()), Cell.formula(share, basis.share(), Format.SHARE),
        Cell.input(basis.tokenFactor(), Format.GENERAL), mean(turns, TokenCells::sum), Cell.EMPTY,
        Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.number(TokenCells.isCached(turns.getLast()) ? 1 : 0, Format.WHOLE),
        mean(turns, Turns::team), mean(turns, turn -> turn.own() + turn.fresh()), mean(turns, Turns::uncached),
        TokenCells.answer(calls.answerTokens(), at), TokenCells.answer(calls.thinkingTokens(), at),
        TokenCells.batchShare(priced, basis));
    return new TokenCells(basis, at[1], at[8], at[12], at[13], at[14], List.of());
  }

  private static Cell mean(List<Turns> turns, ToDoubleFunction<Turns> tokens) {
    return Cell.number(turns.stream().mapToDouble(turn -> turn.share() * tokens.applyAsDouble(turn)).sum(),
        Format.COUNT);
  }

  /// A row for the turns between two thresholds, for every model.
  static List<TokenCells> turns(SheetDraft draft, List<TokenCells> models) {
    draft.skip();
    draft.add(List.of("Turns of", "Part", "Share of calls", "Prompt", "Uncached", "Team", "Own",
        "New for the next turn").stream().map(Cell::head).toList());
    draft.add(Cell.note("As computed by Runrate for the growing conversation: see Fixed in this file on Inputs."));
    List<TokenCells> all = new ArrayList<>();
    for (TokenCells model : models) {
      List<TurnCells> turns = new ArrayList<>();
      for (Turns turn : model.basis().turns()) {
        turns.add(row(draft, model.basis(), turn, "part " + (turns.size() + 1)));
      }
      all.add(new TokenCells(model.basis(), model.share(), model.cached(), model.answer(), model.thinking(),
          model.batchShare(), turns));
    }
    return all;
  }

  private static TurnCells row(SheetDraft draft, ModelBasis basis, Turns turn, String label) {
    draft.add(Cell.text(basis.offer().shortName()), Cell.text(label), Cell.number(turn.share(), Format.SHARE),
        Cell.number(TokenCells.sum(turn), Format.COUNT), Cell.number(turn.uncached(), Format.COUNT),
        Cell.number(turn.team(), Format.COUNT), Cell.number(turn.own(), Format.COUNT),
        Cell.number(turn.fresh(), Format.COUNT));
    return new TurnCells(label, draft.last(2).toString(), draft.last(3).toString(), draft.last(4).toString(),
        draft.last(5).toString(), draft.last(6).toString(), draft.last(7).toString(), turn.band());
  }
}

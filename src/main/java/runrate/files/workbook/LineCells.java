package runrate.files.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import runrate.costing.CostLine;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.TokenCells.TurnCells;
import runrate.pricing.TokenClass;
import runrate.text.TokenClassNames;

/// The lines of a plan: every model, mode and token class with calls, tokens a call, billings, price, USD.
///
/// @param usdByModel  formulas, in the order of the models
/// @param liveUsdByModel the same of live calls alone
/// @param usdByClass  formulas
record LineCells(List<String> usdByModel, List<String> liveUsdByModel, Map<TokenClass, String> usdByClass) {
  private static final int CLASS = 3;
  private static final int USD = 8;

  static LineCells write(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls,
      List<TokenCells> models, List<HitCells> hits) {
    draft.skip();
    draft.add(List.of("Model", "Mode", "Turns", "Token class", "Calls a month", "Tokens a call", "Billings", "$/MTok",
        "USD").stream().map(Cell::head).toList());
    var writer = new Writer(draft, sheets, priced, calls);
    Ref first = draft.next(USD);
    List<String> byModel = new ArrayList<>();
    List<String> live = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Ref start = draft.next(USD);
      live.add("SUM(%s)".formatted(start.to(writer.model(models.get(i), hits.get(i)))));
      byModel.add("SUM(%s)".formatted(start.to(draft.last(USD))));
    }
    Map<TokenClass, String> byClass = new EnumMap<>(TokenClass.class);
    Ref last = draft.last(USD);
    for (TokenClass tokenClass : TokenClass.values()) {
      byClass.put(tokenClass, "SUMIF(%s,\"%s\",%s)".formatted(new Ref(first.sheet(), CLASS, first.row()).to(
          new Ref(last.sheet(), CLASS, last.row())), TokenClassNames.of(tokenClass), first.to(last)));
    }
    return new LineCells(byModel, live, byClass);
  }

  private record Writer(SheetDraft draft, LiveSheets sheets, PricedPlan priced, CallCells calls) {

    /// @return the last amount of its live calls
    Ref model(TokenCells model, HitCells hits) {
      Ref live = draft.next(USD);
      for (int mode = 0; mode < model.basis().modes().size(); mode++) {
        for (TurnCells turns : model.turns()) {
          for (TokenClass tokenClass : TokenClass.values()) {
            line(model, hits, mode, turns, tokenClass);
          }
        }
        live = mode == 0 ? draft.last(USD) : live;
      }
      return live;
    }

    private void line(TokenCells model, HitCells hits, int mode, TurnCells turns, TokenClass tokenClass) {
      boolean batch = mode == 1;
      boolean answer = tokenClass == TokenClass.OUTPUT || tokenClass == TokenClass.THINKING;
      String price = turns.price(sheets.prices(), model.basis(), mode, tokenClass);
      Optional<CostLine> known = known(model, batch, tokenClass);
      String at = draft.next(4).toString();
      draft.add(Cell.text(model.basis().offer().shortName()), Cell.text(batch ? "Batch" : "Live"),
          Cell.text(turns.label()), Cell.text(TokenClassNames.of(tokenClass)),
          Cell.formula("%s*%s".formatted(batch ? hits.batched() : hits.live(), turns.share()), Format.COUNT),
          Cell.formula(tokens(model, hits, batch, turns, tokenClass), of(known, CostLine::tokensPerCall), Format.COUNT),
          Cell.formula(answer ? calls.outputBillings() : calls.inputBillings(), of(known, CostLine::billings),
              Format.FACTOR),
          Cell.formula(price, of(known, CostLine::usdPerMTok), Format.PRICE),
          Cell.formula("%s*%s*%s*%s/1000000".formatted(at, draft.next(5), draft.next(6), draft.next(7)),
              of(known, CostLine::usd), Format.USD));
    }

    /// What the engine says of the line; a conversation in parts has several alike and none is singled out.
    private Optional<CostLine> known(TokenCells model, boolean batch, TokenClass tokenClass) {
      return model.turns().size() > 1 ? Optional.empty() : priced.report().lines().stream().filter(line ->
          line.model().equals(model.basis().offer().key()) && line.batch() == batch && line.tokenClass() == tokenClass)
          .findFirst();
    }

    private static OptionalDouble of(Optional<CostLine> line, ToDoubleFunction<CostLine> what) {
      return line.map(known -> OptionalDouble.of(what.applyAsDouble(known))).orElse(OptionalDouble.empty());
    }

    private static String tokens(TokenCells model, HitCells hits, boolean batch, TurnCells turns,
        TokenClass tokenClass) {
      String team = batch ? hits.batch() : hits.team();
      String own = batch ? hits.batch() : hits.own();
      return switch (tokenClass) {
        case UNCACHED_INPUT -> turns.uncached();
        case CACHE_READ -> "%s*%s+%s*%s".formatted(turns.team(), team, turns.own(), own);
        case CACHE_WRITE -> "%s*(1-%s%s)+%s*(1-%s)+%s".formatted(turns.team(), team,
            batch ? "" : "+" + hits.prewarms(), turns.own(), own, turns.fresh());
        case OUTPUT -> model.answer();
        case THINKING -> model.thinking();
      };
    }
  }
}

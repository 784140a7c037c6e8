package runrate.files.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.InvoiceRows.Invoice;
import runrate.pricing.TokenClass;
import runrate.text.TokenClassNames;

/// Works one plan out on a sheet, from the inputs to the invoice, all in formulas.
///
/// The formulas are those of the engine, written out; the figures beside them are the engine's own, so a
/// program that does not compute shows what Runrate computed, and one that does must come to the same.
final class PlanBlock {
  private PlanBlock() {}

  static BlockTotals write(SheetDraft draft, LiveSheets sheets, PricedPlan priced) {
    draft.add(Cell.title(priced.label()));
    CallCells calls = CallCells.write(draft, sheets.work(), priced);
    List<TokenCells> models = TokenCells.write(draft, priced, calls);
    List<HitCells> hits = HitCells.write(draft, sheets, priced, calls, models);
    LineCells lines = LineCells.write(draft, sheets, priced, calls, models, hits);
    List<String> fees = FeeRows.write(draft, sheets, priced, calls, models);
    Invoice invoice = new InvoiceRows(draft, priced, models).write(lines, fees, calls);
    BlockTotals totals = totals(draft, priced, calls, hits, lines, invoice);
    draft.skip();
    draft.skip();
    return totals;
  }

  private static BlockTotals totals(SheetDraft draft, PricedPlan priced, CallCells calls, List<HitCells> hits,
      LineCells lines, Invoice invoice) {
    var parts = priced.report().breakdown();
    draft.skip();
    draft.add(Cell.head("The month"), Cell.head("USD"));
    Map<TokenClass, String> byClass = new EnumMap<>(TokenClass.class);
    Ref first = draft.next(1);
    lines.usdByClass().forEach((tokenClass, formula) ->
        byClass.put(tokenClass, row(draft, TokenClassNames.of(tokenClass), formula, parts.of(tokenClass))));
    String fees = row(draft, "Fees", invoice.feesUsd(), parts.feesUsd());
    String contract = row(draft, "Terms and contract", "%s-(%s)".formatted(invoice.monthUsd(), invoice.listUsd()),
        parts.contractUsd());
    draft.add(Cell.text("The month"), Cell.strong(Cell.formula("SUM(%s)".formatted(first.to(draft.last(1))),
        priced.report().monthUsd(), Format.USD)));
    String cached = "SUM(%s)".formatted(hits.getFirst().cachedCalls().to(hits.getLast().cachedCalls()));
    String read = "SUM(%s)".formatted(hits.getFirst().readCalls().to(hits.getLast().readCalls()));
    draft.add(Cell.text("Hit rate"), Cell.formula("IF(%s=0,0,%s/%s)".formatted(cached, read, cached),
        priced.report().hitRate(), Format.SHARE));
    return new BlockTotals(invoice.monthUsd(), invoice.refusedUsd(), calls.requests(), draft.last(1).toString(),
        byClass, fees, contract, invoice.usdByModel());
  }

  private static String row(SheetDraft draft, String name, String formula, double value) {
    draft.add(Cell.text(name), Cell.formula(formula, value, Format.USD));
    return draft.last(1).toString();
  }
}

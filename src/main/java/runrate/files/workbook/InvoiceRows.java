package runrate.files.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import runrate.costing.ModelCost;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;

/// From list prices to the invoice: each vendor's own terms on what it sold, the plan's contract on the
/// sum, and both divided among the models in proportion to what they cost before, else to their calls.
final class InvoiceRows {
  private static final int SHARE = 2;
  private static final int LIST = 5;

  private final SheetDraft draft;
  private final LiveSheets sheets;
  private final PricedPlan priced;
  private final List<TokenCells> models;

  /// One vendor's models, and where its invoice stands.
  private record Sold(String list, String share, String invoice) {}

  InvoiceRows(SheetDraft draft, LiveSheets sheets, PricedPlan priced, List<TokenCells> models) {
    this.draft = draft;
    this.sheets = sheets;
    this.priced = priced;
    this.models = models;
  }

  /// What all models cost at list price, and what is left to pay for them.
  ///
  /// @param monthUsd   the invoice
  /// @param usdByModel parts of it
  record Invoice(String listUsd, String feesUsd, String monthUsd, List<String> usdByModel) {}

  Invoice write(List<String> tokensUsd, List<String> feesUsd) {
    head("List cost of", "Vendor", "Share of calls", "Tokens", "Fees", "USD");
    Ref first = draft.next(LIST);
    for (int i = 0; i < models.size(); i++) {
      ModelCost known = priced.report().byModel().get(i);
      draft.add(Cell.text(known.name()), Cell.text(known.origin().vendor()), Cell.formula(models.get(i).share(),
          known.callShare(), Format.SHARE), Cell.formula(tokensUsd.get(i), known.tokensUsd(), Format.USD),
          Cell.formula(feesUsd.get(i), known.feesUsd(), Format.USD),
          Cell.formula("%s+%s".formatted(draft.next(LIST - 2), draft.next(LIST - 1)), known.listUsd(), Format.USD));
    }
    String list = "SUM(%s)".formatted(first.to(draft.last(LIST)));
    String fees = "SUM(%s)".formatted(at(first, LIST - 1, 0).to(draft.last(LIST - 1)));
    List<Sold> sold = vendors(first);
    String invoiced = sold.stream().distinct().map(Sold::invoice).collect(Collectors.joining("+"));
    String month = contract(invoiced);
    return new Invoice(list, fees, month, shares(first, sold, month, invoiced));
  }

  private static Ref at(Ref first, int column, int row) {
    return new Ref(first.sheet(), column, first.row() + row);
  }

  /// @return for each model what its vendor sold, the same object for models of one vendor
  private List<Sold> vendors(Ref first) {
    head("Invoice of", "List", "After credit", "After brackets", "After discount", "Invoice", "Share of calls");
    Map<String, List<Integer>> byVendor = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      byVendor.computeIfAbsent(models.get(i).basis().offer().card().vendor().id(), none -> new ArrayList<>()).add(i);
    }
    Map<String, Sold> sold = new LinkedHashMap<>();
    byVendor.forEach((vendor, members) -> {
      String list = members.stream().map(i -> at(first, LIST, i).toString()).collect(Collectors.joining("+"));
      String share = members.stream().map(i -> at(first, SHARE, i).toString()).collect(Collectors.joining("+"));
      sold.put(vendor, vendor(vendor, list, share, sold.size()));
    });
    return models.stream().map(model -> sold.get(model.basis().offer().card().vendor().id())).toList();
  }

  private Sold vendor(String id, String list, String share, int number) {
    VendorCells terms = sheets.vendor(id);
    var known = priced.report().invoices().get(number);
    Ref row = draft.next(1);
    draft.add(Cell.text(known.vendor()), Cell.formula(list, known.listUsd(), Format.USD),
        Cell.formula(terms.afterCredit(at(row, 1, 0).toString()), Format.USD),
        Cell.formula(terms.contract().afterBrackets(at(row, 2, 0).toString()), Format.USD),
        Cell.formula(terms.contract().afterDiscount(at(row, 3, 0).toString()), Format.USD),
        Cell.formula(terms.contract().atLeastCommitted(at(row, 4, 0).toString()), known.invoicedUsd(), Format.USD),
        Cell.formula(share, Format.SHARE));
    return new Sold(at(row, 1, 0).toString(), at(row, LIST + 1, 0).toString(), at(row, LIST, 0).toString());
  }

  private String contract(String invoiced) {
    ContractCells contract = priced.cells().contract();
    head("The plan's contract", "Invoices", "", "After brackets", "After discount", "To pay");
    Ref row = draft.next(1);
    draft.add(Cell.text("All vendors"), Cell.formula(invoiced, Format.USD), Cell.EMPTY,
        Cell.formula(contract.afterBrackets(row.toString()), Format.USD),
        Cell.formula(contract.afterDiscount(at(row, 3, 0).toString()), Format.USD),
        Cell.strong(Cell.formula(contract.atLeastCommitted(at(row, 4, 0).toString()), priced.report().monthUsd(),
            Format.USD)));
    return draft.last(LIST).toString();
  }

  private List<String> shares(Ref first, List<Sold> sold, String month, String invoiced) {
    head("Cost of", "Vendor's invoice", "With the contract");
    Ref billed = draft.next(1);
    String all = "SUM(%s)".formatted(billed.to(at(billed, 1, models.size() - 1)));
    List<String> usd = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Sold vendor = sold.get(i);
      String share = at(first, SHARE, i).toString();
      String mine = draft.next(1).toString();
      draft.add(Cell.text(priced.report().byModel().get(i).name()),
          Cell.formula("%s*IF(%s<>0,%s/%s,IF(%s<>0,%s/%s,0))".formatted(vendor.invoice(), vendor.list(),
              at(first, LIST, i), vendor.list(), vendor.share(), share, vendor.share()), Format.USD),
          Cell.formula("%s+(%s-(%s))*IF(%s<>0,%s/%s,%s)".formatted(mine, month, invoiced, all, mine, all, share),
              priced.report().byModel().get(i).monthUsd(), Format.USD));
      usd.add(draft.last(2).toString());
    }
    return usd;
  }

  private void head(String... words) {
    draft.skip();
    List<Cell> cells = new ArrayList<>();
    for (String word : words) {
      cells.add(Cell.head(word));
    }
    draft.add(cells);
  }
}

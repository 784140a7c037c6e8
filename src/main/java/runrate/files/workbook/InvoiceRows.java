package runrate.files.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import runrate.costing.ModelCost;
import runrate.costing.UnusedCost;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.files.workbook.AgreementCells.ReservedCells;
import runrate.text.UnusedWords;

/// From list prices to the invoice: each vendor's terms on what it sold, what is reserved by the month, the
/// plan's contract on the sum, and all of it divided among the models in proportion to what is paid for their
/// use, else to their calls.
final class InvoiceRows {
  private static final int SHARE = 2;
  private static final int TOKENS = 3;
  private static final int TOTAL = 5;
  private static final int SETTLED = 6;
  private static final int RESERVED = 7;
  private static final int LIST = 8;
  private static final int REFUSED = 9;

  private final SheetDraft draft;
  private final PricedPlan priced;
  private final List<TokenCells> models;

  /// One vendor's models, and where its invoice stands.
  ///
  /// @param list         at published prices, what is reserved left out
  /// @param settled      at prices agreed for single models
  /// @param listUsage    what the list spend comes to
  /// @param settledUsage what the rest comes to
  private record Sold(String list, String settled, String listUsage, String settledUsage, String share,
      String invoice) {}

  InvoiceRows(SheetDraft draft, PricedPlan priced, List<TokenCells> models) {
    this.draft = draft;
    this.priced = priced;
    this.models = models;
  }

  /// What all models cost at list price, and what is left to pay for them.
  ///
  /// @param refusedUsd what calls that find no room in reserved capacity would cost
  /// @param monthUsd   the invoice
  /// @param usdByModel parts of it, then what is paid though no call goes there
  record Invoice(String listUsd, String feesUsd, String refusedUsd, String monthUsd, List<String> usdByModel) {}

  Invoice write(LineCells lines, List<String> feesUsd, CallCells calls) {
    head("List cost of", "Vendor", "Share of calls", "Tokens", "Fees", "USD", "Of it at an agreed price",
        "Of it on reserved capacity", "Of it at list", "Of it refused");
    Ref first = draft.next(TOTAL);
    for (int i = 0; i < models.size(); i++) {
      ModelCost known = priced.report().byModel().get(i);
      String tokens = draft.next(TOKENS).toString();
      String reserved = draft.next(RESERVED).toString();
      draft.add(Cell.text(known.name()), Cell.text(known.origin().vendor()), Cell.formula(models.get(i).share(),
          known.callShare(), Format.SHARE), Cell.formula(lines.usdByModel().get(i), known.tokensUsd(), Format.USD),
          Cell.formula(feesUsd.get(i), known.feesUsd(), Format.USD),
          Cell.formula("%s+%s".formatted(tokens, draft.next(TOTAL - 1)), known.listUsd(), Format.USD),
          Cell.formula(models.get(i).basis().settled() ? "%s-%s".formatted(tokens, reserved) : "0", Format.USD),
          Cell.formula(reserved(models.get(i), lines.liveUsdByModel().get(i), calls), Format.USD),
          Cell.formula("%s+%s".formatted(draft.next(TOTAL - 1), models.get(i).basis().settled() ? "0"
              : "(%s-%s)".formatted(tokens, reserved)), Format.USD),
          Cell.formula(refused(models.get(i), lines.liveUsdByModel().get(i), calls), Format.USD));
    }
    String list = "SUM(%s)".formatted(first.to(draft.last(TOTAL)));
    String fees = "SUM(%s)".formatted(at(first, TOTAL - 1, 0).to(draft.last(TOTAL - 1)));
    List<Sold> sold = vendors(first);
    String invoiced = sold.stream().distinct().map(Sold::invoice).collect(Collectors.joining("+"))
        + "+" + priced.cells().agreed().fixedUsd(selling());
    String month = contract(invoiced);
    return new Invoice(list, fees, refuses() ? "SUM(%s)".formatted(at(first, REFUSED, 0).to(at(first, REFUSED,
        models.size() - 1))) : "0", month, shares(first, sold, month));
  }

  private Set<String> selling() {
    return models.stream().map(model -> model.basis().offer().card().vendor().id()).collect(Collectors.toSet());
  }

  private List<String> unused() {
    return priced.cells().agreed().unusedUsd(models.stream().map(model -> model.basis().offer().key())
        .collect(Collectors.toSet()), selling());
  }

  private Optional<ReservedCells> reservedFor(TokenCells model) {
    return Optional.ofNullable(priced.cells().agreed().reserved().get(model.basis().offer().key()));
  }

  private boolean refuses() {
    return models.stream().anyMatch(model -> reservedFor(model).filter(ReservedCells::refuses).isPresent());
  }

  private String reserved(TokenCells model, String liveUsd, CallCells calls) {
    return reservedFor(model).map(cells -> "%s*%s".formatted(liveUsd, cells.share(wanted(model, calls)))).orElse("0");
  }

  private String refused(TokenCells model, String liveUsd, CallCells calls) {
    return reservedFor(model).map(cells -> "%s*%s".formatted(liveUsd, cells.refusedShare(wanted(model, calls))))
        .orElse("0");
  }

  /// Tokens of the model's live calls in an average minute.
  private static String wanted(TokenCells model, CallCells calls) {
    String prompt = model.turns().stream().map(turn -> "%s*(%s)".formatted(turn.share(), turn.prompt()))
        .collect(Collectors.joining("+"));
    return "(%s*%s*(1-%s)*((%s)*%s+(%s+%s)*%s))".formatted(calls.callsPerMinute(), model.share(),
        model.batchShare(), prompt,
        calls.inputBillings(), model.answer(), model.thinking(), calls.outputBillings());
  }

  private static Ref at(Ref first, int column, int row) {
    return new Ref(first.sheet(), column, first.row() + row);
  }

  /// @return for each model what its vendor sold, the same object for models of one vendor
  private List<Sold> vendors(Ref first) {
    head("Invoice of", "At list", "After credit", "After brackets", "After discount and surcharge",
        "At agreed prices", "With surcharge", "Invoice", "Share of calls");
    Map<String, List<Integer>> byVendor = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      byVendor.computeIfAbsent(models.get(i).basis().offer().card().vendor().id(), none -> new ArrayList<>()).add(i);
    }
    Map<String, Sold> sold = new LinkedHashMap<>();
    byVendor.forEach((vendor, members) -> sold.put(vendor, vendor(vendor, first, members, sold.size())));
    return models.stream().map(model -> sold.get(model.basis().offer().card().vendor().id())).toList();
  }

  private static String sum(Ref first, int column, List<Integer> members) {
    return members.stream().map(i -> at(first, column, i).toString()).collect(Collectors.joining("+"));
  }

  private Sold vendor(String id, Ref first, List<Integer> members, int number) {
    VendorCells terms = priced.cells().agreed().vendor(id);
    var known = priced.report().invoices().get(number);
    Ref row = draft.next(1);
    String[] cells = new String[9];
    for (int i = 1; i < cells.length; i++) {
      cells[i] = at(row, i, 0).toString();
    }
    String settled = sum(first, SETTLED, members);
    String list = sum(first, LIST, members);
    draft.add(Cell.text(known.vendor()), Cell.formula(list, known.spend().listUsd(), Format.USD),
        Cell.formula(terms.afterCredit(cells[1]), Format.USD),
        Cell.formula(terms.contract().afterBrackets(cells[2]), Format.USD),
        Cell.formula(terms.contract().afterDiscount(cells[3]), Format.USD),
        Cell.formula(settled, Format.USD),
        Cell.formula(terms.contract().withSurcharge(terms.settledAfterCredit(cells[1], cells[5])), Format.USD),
        Cell.formula(terms.contract().atLeastCommitted("(%s+%s)".formatted(cells[4], cells[6])), known.invoicedUsd(),
            Format.USD),
        Cell.formula(sum(first, SHARE, members), Format.SHARE));
    return new Sold(cells[1], cells[5], cells[4], cells[6], cells[8], cells[7]);
  }

  private String contract(String invoiced) {
    ContractCells contract = priced.cells().agreed().onSum();
    head("The plan's contract", "Invoices", "", "After brackets", "After discount", "To pay");
    Ref row = draft.next(1);
    draft.add(Cell.text("All vendors"), Cell.formula(invoiced, Format.USD), Cell.EMPTY,
        Cell.formula(contract.afterBrackets(row.toString()), Format.USD),
        Cell.formula(contract.afterDiscount(at(row, 3, 0).toString()), Format.USD),
        Cell.strong(Cell.formula(contract.atLeastCommitted(at(row, 4, 0).toString()), priced.report().monthUsd(),
            Format.USD)));
    return draft.last(TOTAL).toString();
  }

  private List<String> shares(Ref first, List<Sold> sold, String month) {
    head("Cost of", "Vendor's invoice", "With the contract");
    Ref billed = draft.next(1);
    List<String> unused = unused();
    String all = "SUM(%s)".formatted(billed.to(at(billed, 1, models.size() + unused.size() - 1)));
    List<String> usd = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      Sold vendor = sold.get(i);
      String share = at(first, SHARE, i).toString();
      String mine = draft.next(1).toString();
      draft.add(Cell.text(priced.report().byModel().get(i).name()),
          Cell.formula("%s*IF(%s+%s<>0,(%s)/(%s+%s),IF(%s<>0,%s/%s,0))+%s".formatted(vendor.invoice(),
              vendor.listUsage(), vendor.settledUsage(), usage(first, vendor, i), vendor.listUsage(),
              vendor.settledUsage(), vendor.share(), share, vendor.share(),
              reservedFor(models.get(i)).map(ReservedCells::monthlyUsd).orElse("0")), Format.USD),
          Cell.formula("%s+(%s-%s)*IF(%s<>0,%s/%s,%s)".formatted(mine, month, all, all, mine, all, share),
              priced.report().byModel().get(i).monthUsd(), Format.USD));
      usd.add(draft.last(2).toString());
    }
    for (int i = 0; i < unused.size(); i++) {
      usd.add(unused(priced.report().unused().get(i), unused.get(i), all, month));
    }
    return usd;
  }

  /// What no call goes to, with its part of the plan's contract.
  private String unused(UnusedCost known, String formula, String all, String month) {
    String mine = draft.next(1).toString();
    draft.add(Cell.text(UnusedWords.of(known)), Cell.formula(formula, Format.USD),
        Cell.formula("%s+(%s-%s)*IF(%s<>0,%s/%s,0)".formatted(mine, month, all, all, mine, all), known.monthUsd(),
            Format.USD));
    return draft.last(2).toString();
  }

  /// What is paid for one model's use before any commitment.
  private static String usage(Ref first, Sold vendor, int model) {
    return "IF(%s<>0,%s*%s/%s,0)+IF(%s<>0,%s*%s/%s,0)".formatted(vendor.list(), at(first, LIST, model),
        vendor.listUsage(), vendor.list(), vendor.settled(), at(first, SETTLED, model), vendor.settledUsage(),
        vendor.settled());
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

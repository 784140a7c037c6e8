package runrate.files.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import runrate.costing.ModelBasis;
import runrate.costing.PriceOrigin;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.pricing.Fee;
import runrate.pricing.TokenClass;
import runrate.text.FeeNames;
import runrate.text.Figures;
import runrate.text.PriceWords;
import runrate.text.TokenClassNames;

/// The sheet of every price that any plan of the workbook uses, with its source. A row is written when a
/// price is first asked for; formulas choose among the rows of a model by the length of its prompt.
final class PricesSheet {
  private static final int ABOVE = 3;
  private static final int FREE = 8;
  private static final int USED = 7;

  private final SheetDraft draft = new SheetDraft("Prices", 22, 14, 14, 16, 22, 14, 12, 14, 14, 24, 60, 14, 12, 14);
  private final Map<PriceKey, List<BandCells>> bands = new HashMap<>();
  private final Map<FeeKey, FeeCells> fees = new HashMap<>();

  private record PriceKey(String model, String mode, String lifetime, String region) {}

  private record FeeKey(String vendor, Fee fee, String region) {}

  /// @param aboveTokens threshold of the band
  /// @param used        price by token class
  private record BandCells(String aboveTokens, Map<TokenClass, String> used) {}

  /// @param freePerMonth uses that cost nothing
  record FeeCells(String usdPerUse, String freePerMonth) {}

  PricesSheet() {
    draft.add(Cell.title("Prices"));
    draft.add(Cell.note("USD per million tokens, or per use. Price used = price × region factor. The row whose "
        + "threshold the whole prompt passes is the one that counts."));
    draft.add(List.of("Model", "Vendor", "Mode", "Prompt above", "What", "Price", "Region factor", "Price used",
        "Free a month", "Read in a", "Source", "Checked", "Confidence", "In force from").stream().map(Cell::head)
        .toList());
  }

  SheetDraft draft() {
    return draft;
  }

  /// A formula for the price a token class pays.
  ///
  /// @param mode         index among the model's modes
  /// @param promptTokens of the whole prompt
  String price(ModelBasis basis, int mode, TokenClass tokenClass, String promptTokens) {
    List<BandCells> sold = rows(basis, mode);
    String sign = basis.isLongAtThreshold() ? ">=" : ">";
    String price = sold.getFirst().used().get(tokenClass);
    for (BandCells band : sold.subList(1, sold.size())) {
      price = "IF(ROUND(%s,6)%s%s,%s,%s)".formatted(promptTokens, sign, band.aboveTokens(),
          band.used().get(tokenClass), price);
    }
    return price;
  }

  /// The price of one band, whatever the prompt.
  String priceInBand(ModelBasis basis, int mode, TokenClass tokenClass, int band) {
    return rows(basis, mode).get(band).used().get(tokenClass);
  }

  private List<BandCells> rows(ModelBasis basis, int mode) {
    var key = new PriceKey(basis.offer().key(), basis.modes().get(mode), basis.lifetime(), basis.region().id());
    List<BandCells> known = bands.get(key);
    if (known == null) {
      known = new ArrayList<>();
      for (ModelBasis.Band band : basis.bands()) {
        known.add(write(basis, mode, band));
      }
      bands.put(key, known);
    }
    return known;
  }

  private BandCells write(ModelBasis basis, int mode, ModelBasis.Band band) {
    Map<TokenClass, String> used = new LinkedHashMap<>();
    String above = draft.next(ABOVE).toString();
    for (TokenClass tokenClass : TokenClass.values()) {
      String write = tokenClass == TokenClass.CACHE_WRITE && !basis.lifetime().isEmpty()
          ? " " + Figures.lifetime(basis.lifetime()) : "";
      row(basis, basis.origin(), PriceWords.name(basis.modes().get(mode)), band.abovePromptTokens(),
          TokenClassNames.of(tokenClass) + write, band.byMode().get(mode).of(tokenClass),
          basis.region().multiplierOn(tokenClass), Cell.EMPTY);
      used.put(tokenClass, draft.last(USED).toString());
    }
    return new BandCells(above, used);
  }

  private void row(ModelBasis basis, PriceOrigin origin, String mode, double above, String what, double price,
      double region, Cell free) {
    String factors = "%s*%s".formatted(draft.next(USED - 2), draft.next(USED - 1));
    draft.add(Cell.text(basis.offer().shortName()), Cell.text(origin.vendor()), Cell.text(mode),
        above > 0 ? Cell.number(above, Format.WHOLE) : Cell.EMPTY, Cell.text(what), Cell.input(price, Format.PRICE),
        Cell.input(region, Format.GENERAL), Cell.formula(factors, price * region, Format.PRICE), free,
        Cell.text(origin.sourceKind()), Cell.text(origin.source()), Cell.text(origin.asOf().toString()),
        Cell.text(origin.own() ? "your own price" : origin.confidence().name().toLowerCase(Locale.ROOT)),
        Cell.text(origin.from().toString()));
  }

  FeeCells fee(ModelBasis basis, Fee fee) {
    double region = basis.region().appliesToFees() ? basis.region().multiplier() : 1;
    var key = new FeeKey(basis.offer().card().vendor().id(), fee, basis.region().id());
    return fees.computeIfAbsent(key, none -> {
      row(basis, origin(basis, fee), "", 0, FeeNames.of(fee.id()) + ", a use", fee.usdPerUse(), region,
          Cell.input(fee.freePerMonth().doubleValue(), Format.GENERAL));
      return new FeeCells(draft.last(USED).toString(), draft.last(FREE).toString());
    });
  }

  /// A fee may have been read elsewhere and on another day than the model's price.
  private static PriceOrigin origin(ModelBasis basis, Fee fee) {
    PriceOrigin model = basis.origin();
    return fee.source().map(id -> basis.offer().sources().get(id))
        .map(source -> new PriceOrigin(model.vendor(), source.ref(), source.kind(),
            fee.asOf().orElse(source.retrieved()), model.confidence(), model.from(), model.guaranteedUntil(),
        model.own())).orElse(model);
  }

  /// Rent of an explicit cache, USD an hour for a million tokens; regions do not touch it.
  String storage(ModelBasis basis) {
    return rent(basis, "storage", "Cache kept, an hour a million tokens", basis.storageUsdPerMTokHour().orElseThrow());
  }

  private String rent(ModelBasis basis, String id, String what, double usd) {
    var key = new PriceKey(basis.offer().key(), id, "", "");
    return bands.computeIfAbsent(key, none -> {
      row(basis, basis.origin(), "", 0, what, usd, 1, Cell.EMPTY);
      return List.of(new BandCells("", Map.of(TokenClass.CACHE_WRITE, draft.last(USED).toString())));
    }).getFirst().used().get(TokenClass.CACHE_WRITE);
  }

  /// A busy hour of a machine of one's own, as its card has it; 0 where it says nothing.
  String machineHour(ModelBasis basis) {
    return rent(basis, "machine", "Machine, a busy hour",
        basis.offer().fee(Fee.MACHINE_HOUR).map(Fee::usdPerUse).orElse(0.0));
  }
}

package runrate.discrepancy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import runrate.costing.PriceTable;
import runrate.costing.PriceTable.Column;
import runrate.costing.PriceTable.Row;
import runrate.discrepancy.PriceKind.Situation;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.ServiceMode;
import runrate.pricing.TokenClass;

/// The price table of one offer in one period, its situations named as every source can name them.
///
/// @param usdPerMTok what is not sold is absent
record KnownPrices(Map<PriceKind, Double> usdPerMTok) {
  static final KnownPrices NOTHING = new KnownPrices(Map.of());
  private static final Column OUTPUT = new Column(TokenClass.OUTPUT, "");

  static KnownPrices of(Offer offer, PricePeriod period) {
    Map<PriceKind, Double> prices = new LinkedHashMap<>();
    Map<Situation, String> ids = new HashMap<>();
    PriceTable table = PriceTable.of(offer, period.from()).orElseThrow();
    for (Row row : table.rows()) {
      Situation situation = situation(offer, row);
      boolean first = ids.computeIfAbsent(situation, none -> row.id()).equals(row.id());
      if (first && isKnown(table, row)) {
        table.columns().forEach(column -> table.price(row, column).ifPresent(usd ->
            prices.put(new PriceKind(situation, row.abovePromptTokens(), column), usd)));
      }
    }
    return new KnownPrices(prices);
  }

  /// A list that prices a mode only for short prompts has no factor for long ones: it stands at 1.
  private static boolean isKnown(PriceTable table, Row row) {
    return row.kind() != PriceTable.Kind.MODE || row.abovePromptTokens() == 0 || row.multiplier().orElse(0) != 1
        || table.rows().stream().filter(other -> other.kind() == row.kind() && other.id().equals(row.id()))
            .findFirst().orElseThrow().multiplier().isPresent();
  }

  /// Two modes of one kind are one situation, priced by the first.
  private static Situation situation(Offer offer, Row row) {
    return switch (row.kind()) {
      case STANDARD, LONG_CONTEXT -> Situation.STANDARD;
      case WINDOW, REGION -> new Situation(row.kind(), row.id());
      case MODE -> {
        ServiceMode.Kind kind = offer.modes().get(row.id()).kind();
        yield new Situation(row.kind(),
            kind == ServiceMode.Kind.STANDARD ? row.id() : kind.name().toLowerCase(Locale.ROOT));
      }
    };
  }

  Set<PriceKind> kinds() {
    return usdPerMTok.keySet();
  }

  /// Thinking without a price of its own costs what the answer costs.
  OptionalDouble price(PriceKind kind) {
    Double usd = usdPerMTok.get(kind);
    if (usd == null && kind.column().tokenClass() == TokenClass.THINKING) {
      usd = usdPerMTok.get(kind.of(OUTPUT));
    }
    return usd == null ? OptionalDouble.empty() : OptionalDouble.of(usd);
  }

  boolean isPrice(PriceKind kind, double usd) {
    OptionalDouble price = price(kind);
    return price.isPresent() && PriceComparison.agree(price.getAsDouble(), usd);
  }

  /// Whether prompts of this length have a price of their own in the situation.
  boolean hasTier(PriceKind wanted) {
    return kinds().stream().anyMatch(kind -> kind.situation().equals(wanted.situation())
        && kind.abovePromptTokens() == wanted.abovePromptTokens());
  }

  /// Whether there is any price in this situation.
  boolean has(Situation situation) {
    return kinds().stream().anyMatch(kind -> kind.situation().equals(situation));
  }

  /// The same prices for other columns.
  KnownPrices renamed(UnaryOperator<Column> columns) {
    Map<PriceKind, Double> prices = new LinkedHashMap<>();
    usdPerMTok.forEach((kind, usd) -> prices.put(kind.of(columns.apply(kind.column())), usd));
    return new KnownPrices(prices);
  }

  /// The lifetimes that can be written to, as columns.
  List<Column> writes() {
    return kinds().stream().map(PriceKind::column).filter(column -> column.tokenClass() == TokenClass.CACHE_WRITE)
        .distinct().toList();
  }
}

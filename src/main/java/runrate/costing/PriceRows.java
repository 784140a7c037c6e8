package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import runrate.costing.PriceTable.Column;
import runrate.costing.PriceTable.Kind;
import runrate.costing.PriceTable.Row;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.scenario.Plan;

/// Asks the engine's own terms for the price of every situation, one row each.
record PriceRows(Offer offer, PricePeriod period, List<Column> columns) {

  List<Row> all() {
    List<Row> rows = new ArrayList<>();
    addLengths(rows, Kind.STANDARD, standardMode(), globalRegion(), -1);
    for (int window = 0; window < period.windows().size(); window++) {
      addLengths(rows, Kind.WINDOW, standardMode(), globalRegion(), window);
    }
    offer.model().modes().stream().map(offer.modes()::get).filter(mode -> !mode.equals(standardMode()))
        .forEach(mode -> addLengths(rows, Kind.MODE, mode, globalRegion(), -1));
    offer.model().regions().stream().map(offer.regions()::get).filter(region -> !region.equals(globalRegion()))
        .forEach(region -> addLengths(rows, Kind.REGION, standardMode(), region, -1));
    return rows;
  }

  /// @param window index of the window all calls fall into, -1 for none
  private void addLengths(List<Row> rows, Kind kind, ServiceMode mode, Region region, int window) {
    rows.add(row(kind, mode, region, window, 0));
    if (kind != Kind.REGION) {
      for (TieredPrices.Tier tier : period.longContext()) {
        if (kind == Kind.STANDARD
            || terms(columns.getFirst(), mode, region, window).serves(mode, tier.abovePromptTokens() + 1)) {
          Kind longer = kind == Kind.STANDARD ? Kind.LONG_CONTEXT : kind;
          rows.add(row(longer, mode, region, window, tier.abovePromptTokens()));
        }
      }
    }
  }

  private Row row(Kind kind, ServiceMode mode, Region region, int window, double above) {
    double prompt = above == 0 ? 0 : above + 1;
    List<OptionalDouble> cells = columns.stream().map(column ->
        cell(column, terms(column, mode, region, window), prompt, window)).toList();
    String id = switch (kind) {
      case STANDARD, LONG_CONTEXT -> "";
      case WINDOW -> period.windows().get(window).window();
      case MODE -> mode.id();
      case REGION -> region.id();
    };
    return new Row(kind, id, above, multiplier(kind, terms(columns.getFirst(), mode, region, window), prompt), cells);
  }

  private static OptionalDouble multiplier(Kind kind, RouteTerms terms, double prompt) {
    return switch (kind) {
      case STANDARD, LONG_CONTEXT, WINDOW -> OptionalDouble.empty();
      case REGION -> OptionalDouble.of(terms.region().multiplier());
      case MODE -> terms.published(terms.mode(), prompt).isPresent() ? OptionalDouble.empty()
          : OptionalDouble.of(terms.multiplier(terms.mode()));
    };
  }

  private RouteTerms terms(Column column, ServiceMode mode, Region region, int window) {
    Lifetimes lifetimes = offer.cachePolicy().map(policy -> Lifetimes.one(policy, column.lifetime()))
        .orElse(Lifetimes.NONE);
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < period.windows().size(); i++) {
      shares.add(i == window ? 1.0 : 0.0);
    }
    return new RouteTerms(offer, 1, period, mode, offer.batchMode(), region, lifetimes, shares);
  }

  private static OptionalDouble cell(Column column, RouteTerms terms, double prompt, int window) {
    PriceSet listed = terms.published(terms.mode(), prompt).or(() -> terms.inWindow(window, prompt))
        .or(() -> terms.tier(prompt)).orElse(terms.period().base());
    return isSold(column, listed)
        ? OptionalDouble.of(terms.prices(terms.mode(), prompt).of(column.tokenClass())) : OptionalDouble.empty();
  }

  private static boolean isSold(Column column, PriceSet listed) {
    return switch (column.tokenClass()) {
      case CACHE_READ -> listed.cacheRead().isPresent();
      case CACHE_WRITE -> listed.cacheWrite().containsKey(column.lifetime());
      case UNCACHED_INPUT, OUTPUT, THINKING -> true;
    };
  }

  private ServiceMode standardMode() {
    return offer.modes().get(Plan.STANDARD_MODE);
  }

  private Region globalRegion() {
    return offer.regions().get(Plan.GLOBAL_REGION);
  }
}

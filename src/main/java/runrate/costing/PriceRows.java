package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.PriceTable.Column;
import runrate.costing.PriceTable.Kind;
import runrate.costing.PriceTable.Row;
import runrate.pricing.CacheLifetime;
import runrate.pricing.ModeOverride;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.pricing.TokenClass;
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
        if (kind == Kind.STANDARD || mode.longContextSupported() && window < 0) {
          rows.add(row(kind == Kind.STANDARD ? Kind.LONG_CONTEXT : kind, mode, region, window, tier.abovePromptTokens()));
        }
      }
    }
  }

  private Row row(Kind kind, ServiceMode mode, Region region, int window, double above) {
    List<OptionalDouble> cells = columns.stream().map(column -> cell(column, mode, region, window, above)).toList();
    String id = switch (kind) {
      case STANDARD, LONG_CONTEXT -> "";
      case WINDOW -> period.windows().get(window).window();
      case MODE -> mode.id();
      case REGION -> region.id();
    };
    return new Row(kind, id, above, multiplier(kind, mode, region), cells);
  }

  private OptionalDouble multiplier(Kind kind, ServiceMode mode, Region region) {
    return switch (kind) {
      case STANDARD, LONG_CONTEXT, WINDOW -> OptionalDouble.empty();
      case REGION -> OptionalDouble.of(region.multiplier());
      case MODE -> {
        Optional<ModeOverride> own = Optional.ofNullable(period.modeOverrides().get(mode.id()));
        yield own.flatMap(ModeOverride::prices).isPresent() ? OptionalDouble.empty()
            : OptionalDouble.of(own.map(ModeOverride::multiplier).orElse(OptionalDouble.empty()).orElse(mode.multiplier()));
      }
    };
  }

  private OptionalDouble cell(Column column, ServiceMode mode, Region region, int window, double above) {
    double prompt = above == 0 ? 0 : above + 1;
    Optional<CacheLifetime> lifetime = offer.cachePolicy().map(policy ->
        policy.lifetime(column.lifetime()).orElseGet(policy::defaultLifetime));
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < period.windows().size(); i++) {
      shares.add(i == window ? 1.0 : 0.0);
    }
    var terms = new RouteTerms(offer, period, mode, offer.batchMode(), region, lifetime, shares);
    return isSold(column, terms.tier(prompt).orElse(period.base()))
        ? OptionalDouble.of(terms.prices(mode, prompt).of(column.tokenClass())) : OptionalDouble.empty();
  }

  private static boolean isSold(Column column, PriceSet standard) {
    return switch (column.tokenClass()) {
      case CACHE_READ -> standard.cacheRead().isPresent();
      case CACHE_WRITE -> standard.cacheWrite().containsKey(column.lifetime());
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

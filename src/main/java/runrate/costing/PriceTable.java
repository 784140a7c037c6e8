package runrate.costing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import runrate.pricing.CacheLifetime;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;
import runrate.pricing.TokenClass;

/// All prices of one model on one day, in USD per million tokens: a row for each situation a call can
/// be in, as the engine prices it. What is not sold is absent.
///
/// @param period  the price period in force
/// @param columns what is priced, in the order of a row's cells
public record PriceTable(Offer offer, LocalDate date, PricePeriod period, List<Column> columns, List<Row> rows) {

  public PriceTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// A class of tokens; writes are told apart by the lifetime they are for.
  ///
  /// @param lifetime empty but for writes
  public record Column(TokenClass tokenClass, String lifetime) {}

  /// What makes a call cost what it does.
  public enum Kind { STANDARD, LONG_CONTEXT, WINDOW, MODE, REGION }

  /// One situation and its prices.
  ///
  /// @param id                of the window, mode or region; empty for the standard price
  /// @param abovePromptTokens prompt length above which it holds, 0 for prompts of any length
  /// @param multiplier        the vendor's own factor on the standard price; absent where prices are published
  public record Row(Kind kind, String id, double abovePromptTokens, OptionalDouble multiplier,
      List<OptionalDouble> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// Whether another row tells the price of the same situation.
    public boolean isSameSituation(Row other) {
      return kind == other.kind && id.equals(other.id) && abovePromptTokens == other.abovePromptTokens;
    }
  }

  /// @return empty if the model has no price on that day yet
  public static Optional<PriceTable> of(Offer offer, LocalDate date) {
    return offer.model().priceOn(date).map(period -> {
      List<Column> columns = columns(offer, period);
      return new PriceTable(offer, date, period, columns, new PriceRows(offer, period, columns).all());
    });
  }

  private static List<Column> columns(Offer offer, PricePeriod period) {
    List<PriceSet> sets = sets(period);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(TokenClass.UNCACHED_INPUT, ""));
    if (sets.stream().anyMatch(set -> set.cacheRead().isPresent())) {
      columns.add(new Column(TokenClass.CACHE_READ, ""));
    }
    Set<String> written = new LinkedHashSet<>();
    sets.forEach(set -> written.addAll(set.cacheWrite().keySet()));
    offer.cachePolicy().ifPresent(policy -> policy.lifetimes().stream().map(CacheLifetime::id).filter(written::contains)
        .forEach(lifetime -> columns.add(new Column(TokenClass.CACHE_WRITE, lifetime))));
    columns.add(new Column(TokenClass.OUTPUT, ""));
    if (sets.stream().anyMatch(set -> set.reasoning().isPresent())) {
      columns.add(new Column(TokenClass.THINKING, ""));
    }
    return columns;
  }

  private static List<PriceSet> sets(PricePeriod period) {
    return period.situations().flatMap(PriceTable::sets).toList();
  }

  private static Stream<PriceSet> sets(TieredPrices prices) {
    return Stream.concat(Stream.of(prices.base()), prices.longContext().stream().map(TieredPrices.Tier::prices));
  }

  /// The same prices, each so many times as high.
  public PriceTable times(double factor) {
    return new PriceTable(offer, date, period, columns, rows.stream().map(row -> new Row(row.kind(), row.id(),
        row.abovePromptTokens(), row.multiplier(), row.cells().stream().map(cell -> cell.isPresent()
            ? OptionalDouble.of(cell.getAsDouble() * factor) : cell).toList())).toList());
  }

  /// The row for the same situation in another table; empty where that model has none.
  public Optional<Row> rowLike(Row row) {
    return rows.stream().filter(row::isSameSituation).findFirst();
  }

  /// The price of a class in a row; absent where it is not sold.
  public OptionalDouble price(Row row, Column column) {
    int at = columns.indexOf(column);
    return at < 0 ? OptionalDouble.empty() : row.cells().get(at);
  }
}

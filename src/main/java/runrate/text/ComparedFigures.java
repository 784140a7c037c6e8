package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import runrate.compare.Better;
import runrate.compare.ComparedCell;
import runrate.compare.Comparison;
import runrate.compare.Measure;
import runrate.compare.Row;
import runrate.units.FairRounding;

/// The cells of a comparison as people read them.
public final class ComparedFigures {
  private static final double MANY_TOKENS = 10_000;
  /// Half of the last digit shown.
  private static final double LEAST_CHANGE = 0.0005;

  private ComparedFigures() {}

  /// What all columns are shown in: the currency of the first.
  public static Money money(Comparison comparison) {
    return Money.of(comparison.columns().getFirst().column().scenario());
  }

  /// The figure itself.
  public static String of(Money money, ComparedCell cell, Row row) {
    return switch (cell) {
      case ComparedCell.Figure figure -> figure(money, figure.amount(), row.kind().measure(), row.largest());
      case ComparedCell.Published published -> figure(money, published.amount(), row.kind().measure(), row.largest());
      case ComparedCell.Difference(double beforeUsd, double afterUsd) -> {
        double totalUsd = Math.max(beforeUsd, afterUsd);
        yield money.amount(money.shownChange(afterUsd, beforeUsd, totalUsd), totalUsd);
      }
      case ComparedCell.Converted converted -> converted.rate().code() + "\u00a0" + Figures.whole(converted.amount());
      case ComparedCell.Day day -> Figures.date(day.date());
      case ComparedCell.Words words -> words.text();
      case ComparedCell.Unknown unknown -> unknown.why();
    };
  }

  /// The amounts of a group whose rows add up to a total, column by column: what is shown adds up, too.
  public static List<List<String>> parts(Money money, List<Row> parts, Row total) {
    double unit = money.unitUsd(total.largest());
    List<List<String>> rows = parts.stream().<List<String>>map(row -> new ArrayList<>()).toList();
    for (int column = 0; column < total.cells().size(); column++) {
      int at = column;
      boolean known = total.value(column).isPresent();
      long[] units = FairRounding.inUnits(parts.stream().mapToDouble(row -> row.value(at).orElse(0)).toArray(), unit);
      for (int i = 0; i < units.length; i++) {
        rows.get(i).add(known ? money.amount(units[i] * unit, total.largest())
            : of(money, total.cells().get(column), total));
      }
    }
    return rows;
  }

  /// What stands small beside it: a note, a published figure, the day of a rate.
  public static String note(Money money, ComparedCell cell, Row row) {
    return switch (cell) {
      case ComparedCell.Figure figure -> figure.note();
      case ComparedCell.Published published -> "published "
          + figure(money, published.low(), row.kind().measure(), row.largest())
          + (published.low() == published.high() ? ""
              : " to " + figure(money, published.high(), row.kind().measure(), row.largest()));
      case ComparedCell.Converted converted -> "at %s, %s".formatted(Figures.trimmed(converted.rate().perUsd(), 4),
          Figures.date(converted.rate().asOf()));
      case ComparedCell.Difference difference -> "";
      case ComparedCell.Day day -> "";
      case ComparedCell.Words words -> "";
      case ComparedCell.Unknown unknown -> "";
    };
  }

  /// How far a column is from the one differences are counted from, as a part of that one's figure.
  public static String change(Row row, int column) {
    OptionalDouble change = row.change(column);
    boolean told = change.isPresent() && row.kind().measure() != Measure.SHARE && row.kind().better() != Better.NEITHER
        && Math.abs(change.getAsDouble()) >= LEAST_CHANGE;
    return told ? signed(change.getAsDouble(), Figures.percent(change.getAsDouble(), 1)) : "";
  }

  /// The difference in the row's own measure.
  public static String difference(Money money, Row row, int column) {
    OptionalDouble difference = row.difference(column);
    return difference.isEmpty() ? "" : signed(difference.getAsDouble(),
        figure(money, difference.getAsDouble(), row.kind().measure(), row.largest()));
  }

  private static String signed(double value, String text) {
    return value > 0 && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? "+" + text : text;
  }

  private static String figure(Money money, double amount, Measure measure, double largest) {
    return switch (measure) {
      case USD -> money.amount(amount, largest);
      case USD_PER_UNIT -> money.perRequest(amount);
      case USD_PER_MTOK -> Figures.price(amount);
      case COUNT -> Math.abs(amount) < 10 ? Figures.trimmed(amount, 1) : Figures.whole(amount);
      case TOKENS -> Math.abs(amount) < MANY_TOKENS ? Figures.whole(amount) : Figures.count(amount);
      case SHARE -> Figures.percent(amount, 1);
      case TIMES -> Figures.times(amount);
      case SCORE -> Figures.trimmed(amount, 1);
      case WORDS -> Figures.trimmed(amount, 2);
    };
  }
}

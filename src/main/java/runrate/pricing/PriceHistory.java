package runrate.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The standard prices of a model over time, a line for each class of tokens; beside a price of the
/// user's own the published one it stands for.
///
/// @param from first day shown
/// @param to   last day shown, some time after the last known change
public record PriceHistory(List<Line> lines, LocalDate from, LocalDate to) {
  private static final int MOST_YEARS_BACK = 2;
  private static final int DAYS_AHEAD = 60;

  public PriceHistory {
    lines = List.copyOf(lines);
  }

  /// What a line is the price of.
  public enum Priced { OUTPUT, INPUT, CACHE_READ }

  /// One class's price, period after period.
  ///
  /// @param listed whether it is the published price behind one of the user's own
  public record Line(Priced priced, boolean listed, List<Step> steps) {
    public Line {
      steps = List.copyOf(steps);
    }
  }

  /// A price and the days it holds, the last one not included.
  public record Step(LocalDate from, LocalDate to, double usdPerMTok) {}

  /// @param listed the published offer behind one of the user's own
  /// @param around the day in the middle of interest
  public static PriceHistory of(Offer offer, Optional<Offer> listed, LocalDate around) {
    List<LocalDate> starts = offer.model().prices().stream().map(PricePeriod::from).toList();
    LocalDate earliest = around.minusYears(MOST_YEARS_BACK);
    LocalDate first = starts.stream().min(LocalDate::compareTo).orElse(around);
    LocalDate from = first.isBefore(earliest) ? earliest : first;
    LocalDate last = starts.stream().max(LocalDate::compareTo).filter(day -> day.isAfter(around)).orElse(around);
    LocalDate to = last.plusDays(DAYS_AHEAD);
    List<Line> lines = new ArrayList<>();
    for (Priced priced : Priced.values()) {
      add(lines, offer, priced, false, from, to);
      listed.ifPresent(list -> add(lines, list, priced, true, from, to));
    }
    return new PriceHistory(lines, from, to);
  }

  private static void add(List<Line> lines, Offer offer, Priced priced, boolean listed, LocalDate from, LocalDate to) {
    List<Step> steps = new ArrayList<>();
    for (PricePeriod period : offer.model().prices()) {
      LocalDate start = period.from().isBefore(from) ? from : period.from();
      LocalDate end = period.to().filter(day -> day.isBefore(to)).orElse(to);
      price(priced).apply(period.base()).filter(usd -> start.isBefore(end))
          .ifPresent(usd -> steps.add(new Step(start, end, usd.doubleValue())));
    }
    if (!steps.isEmpty()) {
      lines.add(new Line(priced, listed, steps));
    }
  }

  private static Function<PriceSet, Optional<BigDecimal>> price(Priced priced) {
    return switch (priced) {
      case OUTPUT -> set -> Optional.of(set.output());
      case INPUT -> set -> Optional.of(set.input());
      case CACHE_READ -> PriceSet::cacheRead;
    };
  }
}

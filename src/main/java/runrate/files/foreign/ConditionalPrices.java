package runrate.files.foreign;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import runrate.pricing.HourRange;
import runrate.pricing.ModeOverride;
import runrate.pricing.PricePeriod.WindowPrice;
import runrate.pricing.TieredPrices;
import runrate.pricing.TimeWindow;
import runrate.pricing.WeeklyHours;

/// Turns a list of conditional prices into periods and time windows. The last price whose condition
/// holds counts; where none does, the first.
final class ConditionalPrices {
  private static final int MINUTES_PER_HOUR = 60;

  private final ModelDraft draft;
  private final List<Entry> entries = new ArrayList<>();

  /// @param from the day its date condition begins to hold
  private record Entry(TieredPrices prices, Optional<LocalDate> from, Optional<TimeWindow> window) {
    boolean always() {
      return from.isEmpty() && window.isEmpty();
    }

    boolean holdsFrom(LocalDate day) {
      return window.isEmpty() && !from.orElse(LocalDate.MIN).isAfter(day);
    }
  }

  ConditionalPrices(List<ConditionalPrice> prices, ModelDraft draft) {
    this.draft = draft;
    for (ConditionalPrice price : prices) {
      Optional<LocalDate> from = price.constraint().flatMap(constraint -> constraint.date("start_date"));
      Optional<TimeWindow> window = price.constraint().filter(constraint -> constraint.has("start_time"))
          .flatMap(ConditionalPrices::window);
      boolean understood = price.constraint().isEmpty() || from.isPresent() != window.isPresent();
      if (understood) {
        entries.add(new Entry(price.prices(draft), from, window));
      } else {
        draft.leaveOut(price.constraint().orElseThrow().path());
      }
    }
  }

  void addPeriods(LocalDate checked, Map<String, ModeOverride> modes) {
    if (entries.isEmpty()) {
      return;
    }
    SortedSet<LocalDate> days = new TreeSet<>(List.of(ModelDraft.SINCE_EVER));
    entries.forEach(entry -> entry.from().filter(day -> day.isAfter(ModelDraft.SINCE_EVER)).ifPresent(days::add));
    List<LocalDate> starts = new ArrayList<>();
    days.stream().filter(day -> starts.isEmpty() || winner(day) != winner(starts.getLast())).forEach(starts::add);
    if (!modes.isEmpty() && starts.size() > 1) {
      draft.leaveOut("price_variants, which have no dates where the price has");
    }
    for (int i = 0; i < starts.size(); i++) {
      int winner = winner(starts.get(i));
      draft.period(starts.get(i), i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty(), checked,
          entries.get(winner).prices(), windows(winner, starts.get(i)), starts.size() == 1 ? modes : Map.of());
    }
  }

  /// Which price counts on a day outside every window.
  private int winner(LocalDate day) {
    int winner = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).holdsFrom(day)) {
        winner = i;
      }
    }
    return winner;
  }

  /// Windows that stand behind the price of the day; of two that overlap the later one counts.
  private List<WindowPrice> windows(int winner, LocalDate day) {
    List<WindowPrice> prices = new ArrayList<>();
    List<TimeWindow> used = new ArrayList<>();
    for (int i = entries.size() - 1; i > winner; i--) {
      Optional<TimeWindow> window = entries.get(i).window();
      if (window.isEmpty()) {
        continue;
      }
      if (used.stream().anyMatch(other -> other.hours().shareInside(window.get().hours(), day) > 0)) {
        draft.leaveOut("the price from %s, which overlaps another".formatted(window.get().id()));
        continue;
      }
      used.add(window.get());
      draft.window(window.get());
      prices.addFirst(new WindowPrice(window.get().id(), entries.get(i).prices()));
    }
    return prices;
  }

  private static Optional<TimeWindow> window(RowFields constraint) {
    Optional<String> start = constraint.text("start_time");
    Optional<String> end = constraint.text("end_time");
    try {
      OffsetTime from = time(start.orElse(""));
      OffsetTime to = time(end.orElse(""));
      var range = new HourRange(minute(from), minute(to));
      if (!from.getOffset().equals(to.getOffset())) {
        return Optional.empty();
      }
      String zone = from.getOffset().equals(ZoneOffset.UTC) ? "UTC" : from.getOffset().getId();
      return Optional.of(new TimeWindow("%s %s".formatted(range.text(), zone),
          new WeeklyHours(from.getOffset(), EnumSet.allOf(DayOfWeek.class), List.of(range)), ""));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Without an offset it is meant as UTC.
  private static OffsetTime time(String text) {
    return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? OffsetTime.parse(text)
        : LocalTime.parse(text).atOffset(ZoneOffset.UTC);
  }

  private static int minute(OffsetTime time) {
    return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
  }
}

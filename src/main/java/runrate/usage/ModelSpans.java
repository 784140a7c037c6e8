package runrate.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import runrate.costing.RecordedPrice;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.pricing.TimeWindow;
import runrate.pricing.WeeklyHours;

/// The prices of one model of a log, for the time between its first and its last call.
record ModelSpans(LoggedModel logged, Offer offer, ServiceMode mode, Region region, Instant first, Instant last) {

  /// Each day at its own price.
  List<PricedSpan> spans() {
    return periods().values().stream().flatMap(period -> ofPeriod(period, millis(period.getFirst().from()),
        period.getFirst().to().map(ModelSpans::millis).orElse(PricedSpan.FOREVER)).stream()).toList();
  }

  /// Every day at the prices of one; nothing where it had none.
  List<PricedSpan> spansAt(LocalDate day) {
    return Optional.ofNullable(periods().floorEntry(day)).map(period -> ofPeriod(period.getValue(), 0,
        PricedSpan.FOREVER)).orElse(List.of());
  }

  private NavigableMap<LocalDate, List<RecordedPrice>> periods() {
    NavigableMap<LocalDate, List<RecordedPrice>> periods = new TreeMap<>();
    RecordedPrice.of(offer, mode, region).forEach(price -> periods.computeIfAbsent(price.from(),
        day -> new ArrayList<>()).add(price));
    return periods;
  }

  /// Hours of a window pay its prices, all others those outside every window.
  private List<PricedSpan> ofPeriod(List<RecordedPrice> period, long from, long to) {
    Map<Optional<TimeWindow>, List<RecordedPrice>> byWindow = new LinkedHashMap<>();
    period.forEach(price -> byWindow.computeIfAbsent(price.window(), none -> new ArrayList<>()).add(price));
    List<PricedSpan> outside = byPrompt(byWindow.remove(Optional.<TimeWindow>empty()));
    if (byWindow.isEmpty()) {
      return outside.stream().map(span -> span.between(from, to)).toList();
    }
    List<PricedSpan> all = new ArrayList<>();
    long done = from;
    for (Inside inside : inside(byWindow, Math.max(from, first.toEpochMilli()),
        Math.min(to, last.toEpochMilli() + 1))) {
      for (PricedSpan span : outside) {
        all.add(span.between(done, inside.from()));
      }
      inside.spans().forEach(span -> all.add(span.between(inside.from(), inside.to())));
      done = inside.to();
    }
    for (PricedSpan span : outside) {
      all.add(span.between(done, to));
    }
    return all.stream().filter(span -> span.fromMillis() < span.toMillis()).toList();
  }

  private record Inside(long from, long to, List<PricedSpan> spans) {}

  /// Hours of windows in order, cut to what is asked for; of two that overlap the earlier holds.
  private List<Inside> inside(Map<Optional<TimeWindow>, List<RecordedPrice>> byWindow, long from, long to) {
    List<Inside> all = new ArrayList<>();
    byWindow.forEach((window, prices) -> {
      List<PricedSpan> spans = byPrompt(prices);
      for (WeeklyHours.Span hours : window.orElseThrow().hours().between(Instant.ofEpochMilli(from),
          Instant.ofEpochMilli(Math.max(from, to)))) {
        all.add(new Inside(Math.max(from, hours.from().toEpochMilli()), Math.min(to, hours.to().toEpochMilli()),
            spans));
      }
    });
    all.sort((one, other) -> Long.compare(one.from(), other.from()));
    List<Inside> apart = new ArrayList<>();
    for (Inside each : all) {
      long start = apart.isEmpty() ? each.from() : Math.max(each.from(), apart.getLast().to());
      if (start < each.to()) {
        apart.add(new Inside(start, each.to(), each.spans()));
      }
    }
    return apart;
  }

  private List<PricedSpan> byPrompt(List<RecordedPrice> prices) {
    long perCall = offer.fee(Fee.REQUEST).map(fee -> PricedSpan.perUse(fee.usdPerUse())).orElse(0L);
    long perSearch = offer.fee(Fee.WEB_SEARCH).map(fee -> PricedSpan.perUse(fee.usdPerUse())).orElse(0L);
    List<PricedSpan> spans = new ArrayList<>();
    for (int i = 0; i < prices.size(); i++) {
      long to = i + 1 < prices.size() ? (long) prices.get(i + 1).fromPromptTokens() : PricedSpan.FOREVER;
      spans.add(PricedSpan.of(logged, prices.get(i).brief(), prices.get(i).hour(), perCall, perSearch)
          .prompts((long) prices.get(i).fromPromptTokens(), to));
    }
    return spans;
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}

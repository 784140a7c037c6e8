package runrate.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import runrate.pricing.Offer;
import runrate.pricing.Region;
import runrate.pricing.ServiceMode;
import runrate.scenario.Plan;

/// The prices of the models of a log, each for the time and the prompts it holds for. Of one model no two of them hold
/// at once.
///
/// @param spans    in no order
/// @param unpriced why each of the others has no price, by the log's words
/// @param said     models of cards as which others are priced because somebody said so, by the log's words
public record LogPrices(List<PricedSpan> spans, Map<LoggedModel, String> unpriced, Map<String, String> said) {
  public LogPrices {
    spans = List.copyOf(spans);
    said = Collections.unmodifiableMap(new TreeMap<>(said));
  }

  /// @param logged what the log speaks of
  /// @param first  moment of its first call
  /// @param last   of its last
  public static LogPrices of(LoggedNames names, Collection<LoggedModel> logged, Instant first, Instant last) {
    return of(names, logged, first, last, OtherTerms.NONE);
  }

  /// The same under other terms; what has no price as it is has none under them.
  public static LogPrices of(LoggedNames names, Collection<LoggedModel> logged, Instant first, Instant last,
      OtherTerms terms) {
    List<PricedSpan> spans = new ArrayList<>();
    Map<LoggedModel, String> unpriced = new LinkedHashMap<>();
    Map<String, String> said = new LinkedHashMap<>();
    for (LoggedModel each : logged) {
      String words = LoggedNames.words(each.vendor(), each.model());
      Optional<Offer> own = names.find(each);
      if (each.tier().equals(LoggedModel.GATEWAY)) {
        spans.add(PricedSpan.free(each));
      } else if (own.isEmpty()) {
        unpriced.put(each, "no rate card has “%s”".formatted(words));
      } else {
        names.said(words).ifPresent(meant -> said.put(words, meant.shortName()));
        Offer offer = terms.offer(each, own.get());
        Optional<ServiceMode> mode = terms.mode(each, offer);
        Optional<Region> region = region(each, offer);
        List<PricedSpan> found = mode.isEmpty() || region.isEmpty() ? List.of() : terms.spans(own.get(),
            new ModelSpans(each, offer, mode.get(), region.get(), first, last));
        if (found.isEmpty()) {
          unpriced.put(each, offer.shortName() + (mode.isEmpty() ? " has no price in mode “%s”".formatted(each.mode())
              : region.isEmpty() ? " has no price in region “%s”".formatted(each.region())
              : terms.at().map(day -> " had no price on " + day).orElse(" has no price")));
        }
        spans.addAll(found);
      }
    }
    return new LogPrices(spans, unpriced, said);
  }

  /// The prices of calls that others have a price for, too: of models both know, from when on both do.
  public LogPrices sharedWith(LogPrices others) {
    Map<LoggedModel, Long> since = others.spans.stream().collect(Collectors.toMap(PricedSpan::of,
        PricedSpan::fromMillis, Math::min));
    return new LogPrices(spans.stream().filter(span -> since.containsKey(span.of())).map(span -> span.between(
        Math.max(span.fromMillis(), since.get(span.of())), span.toMillis())).filter(span -> span.fromMillis()
            < span.toMillis()).toList(), unpriced, said);
  }

  /// The region the log says, else that of the model's name where the card sells it there.
  private static Optional<Region> region(LoggedModel logged, Offer offer) {
    return logged.region().isEmpty() ? LoggedNames.region(logged.model()).flatMap(offer::region)
        .or(() -> offer.region(Plan.GLOBAL_REGION)) : offer.region(logged.region());
  }
}

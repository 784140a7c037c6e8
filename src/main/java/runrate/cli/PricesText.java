package runrate.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.Finding;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.discrepancy.PriceComparison;
import runrate.discrepancy.SourceComparison;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.text.DiscrepancySentence;
import runrate.text.Figures;
import runrate.text.PriceLines;

/// Prices as text for a terminal.
///
/// @param found empty where nobody asked for other sources
record PricesText(List<Offer> offers, Optional<Discrepancies> found, LocalDate date) {
  private static final String UNKNOWN = "-";

  /// @param full every price of every model instead of a table
  void print(PrintWriter out, boolean full) {
    if (full) {
      for (Offer offer : offers) {
        PriceLines.of(offer, date).forEach(out::println);
        sources(offer).forEach(source -> print(source, true, out));
        out.println();
      }
    } else {
      table(out);
    }
    found.filter(all -> all.models().isEmpty()).ifPresent(none ->
        out.println("No other source knows these models. Fetch a price list and read it with: runrate import FILE"));
    found.filter(all -> !full && !all.models().isEmpty()).ifPresent(all -> summary(all, out));
  }

  private void table(PrintWriter out) {
    out.printf("Prices on %s, in USD per million tokens%n%n", Figures.date(date));
    out.println("  %-38s %-9s %10s %11s %11s %11s  %-7s %-12s %s".formatted("model", "status", "context", "input", "output",
        "cache read", "sure", "checked", "source"));
    for (Offer offer : offers) {
      Optional<PricePeriod> period = offer.model().priceOn(date);
      OptionalDouble window = PriceLines.window(offer);
      out.println("%s %-38s %-9s %10s %11s %11s %11s  %-7s %-12s %s".formatted(offer.own() ? "*" : " ", offer.key(),
          offer.model().isRetiredOn(date) ? "retired" : offer.model().status().name().toLowerCase(Locale.ROOT),
          window.isPresent() ? Figures.count(window.getAsDouble()) : UNKNOWN, usd(period.map(price -> price.base().input())),
          usd(period.map(price -> price.base().output())), usd(period.flatMap(price -> price.base().cacheRead())),
          period.map(price -> price.confidence().name().toLowerCase(Locale.ROOT)).orElse(UNKNOWN),
          period.map(price -> Figures.date(price.asOf())).orElse(UNKNOWN),
          period.map(PricePeriod::source).orElse(UNKNOWN)).stripTrailing());
      sources(offer).stream().filter(source -> !source.agrees()).forEach(source -> print(source, false, out));
    }
    if (offers.stream().anyMatch(Offer::own)) {
      out.printf("%n* a price of your own%n");
    }
  }

  private static String usd(Optional<BigDecimal> usdPerMTok) {
    return usdPerMTok.map(usd -> Figures.price(usd.doubleValue())).orElse(UNKNOWN);
  }

  private List<SourceComparison> sources(Offer offer) {
    return found.stream().flatMap(all -> all.models().stream()).filter(model -> model.key().equals(offer.key()))
        .map(ModelDiscrepancies::sources).findFirst().orElse(List.of());
  }

  /// @param all also what agrees or only one side knows
  private static void print(SourceComparison source, boolean all, PrintWriter out) {
    out.printf("    %s%n", DiscrepancySentence.of(source));
    for (PriceComparison price : source.prices()) {
      if (all || price.finding() == Finding.DIFFERS) {
        out.println("      %-24s %11s   %s".formatted(DiscrepancySentence.kind(price.kind()), usd(price.ours()),
            DiscrepancySentence.of(price)));
      }
    }
  }

  private void summary(Discrepancies all, PrintWriter out) {
    List<SourceComparison> shown = offers.stream().flatMap(offer -> sources(offer).stream()).toList();
    long differing = shown.stream().filter(source -> !source.agrees()).count();
    out.printf("%n%s comparisons, %s with a difference. Models that no other source knows: %s.%n",
        Figures.whole(shown.size()), Figures.whole(differing), Figures.whole(all.withoutMatch().stream()
            .filter(key -> offers.stream().anyMatch(offer -> offer.key().equals(key))).count()));
  }
}

package runrate.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import runrate.costing.CostEngine;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// What a plan that is searched has to keep to, and what it may change.
final class SearchQuestion {
  @Option(names = "--quality", paramLabel = "SCORE",
      description = "Least quality, 0 to 100; else the scenario's floor.")
  private Double quality;

  @Option(names = "--cost", paramLabel = "USD", description = "Most a month may cost; else the scenario's budget.")
  private Double cost;

  @Option(names = "--within", paramLabel = "SECONDS",
      description = "Longest an answer may take, the mean over calls; of each task that cannot wait.")
  private Double within;

  @Option(names = "--in-tier", description = "Only plans that the rate limits of the tier carry.")
  private boolean inTier;

  @Option(names = "--vendors", split = ",", paramLabel = "VENDOR",
      description = "Vendors whose models may be used; else those of the mix.")
  private List<String> vendors = new ArrayList<>();

  @Option(names = "--may-change", split = ",", paramLabel = "WHAT",
      description = "routing, batch, cache, thinking, region, pruning, trim, mode, escalation (second tries), channel; "
          + "else the first five.")
  private List<String> mayChange = new ArrayList<>();

  /// The first thing that cannot be asked, as one line.
  Optional<String> problem(RateBook book) {
    return Stream.of(outside("--quality", quality, 0, 100), outside("--cost", cost, 0, Double.MAX_VALUE),
        outside("--within", within, 0, Double.MAX_VALUE),
        vendors.stream().map(vendor -> unknownVendor(book, vendor)).flatMap(Optional::stream).findFirst(),
        mayChange.stream().map(SearchQuestion::unknownWord).flatMap(Optional::stream).findFirst())
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> outside(String option, Double value, double low, double high) {
    boolean sound = value == null || Double.isFinite(value) && value >= low && value <= high;
    return sound ? Optional.empty() : Optional.of("%s is %s; it must be %s".formatted(option,
        Figures.trimmed(value, 6), high == Double.MAX_VALUE ? "0 or more" : "between 0 and 100"));
  }

  private static Optional<String> unknownVendor(RateBook book, String vendor) {
    List<String> known = book.vendors().stream().map(each -> each.id()).toList();
    return known.contains(vendor) ? Optional.empty() : Optional.of("--vendors names '%s', which no rate card has; %s"
        .formatted(Excerpt.of(vendor), NearestName.to(vendor, known).map("perhaps '%s' is meant"::formatted)
            .orElse("known are " + String.join(", ", known))));
  }

  private static Optional<String> unknownWord(String word) {
    List<String> known = Stream.of(MayChange.values()).map(MayChange::word).toList();
    return MayChange.of(word).isPresent() ? Optional.empty() : Optional.of(
        "--may-change names '%s', which no plan has; use %s".formatted(Excerpt.of(word), String.join(", ", known)));
  }

  PlanLimits limits(CostEngine engine, Scenario scenario) {
    PlanLimits own = PlanLimits.of(engine, scenario);
    return new PlanLimits(quality == null ? own.quality() : quality,
        cost == null ? own.monthUsd() : OptionalDouble.of(cost),
        within == null ? own.withinSeconds() : OptionalDouble.of(within), inTier,
        vendors.isEmpty() ? own.vendors() : vendors);
  }

  Set<MayChange> mayChange() {
    Set<MayChange> asked = EnumSet.noneOf(MayChange.class);
    mayChange.forEach(word -> asked.add(MayChange.of(word).orElseThrow()));
    return asked.isEmpty() ? MayChange.USUALLY : asked;
  }
}

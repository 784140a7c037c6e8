package runrate.files.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;
import runrate.pricing.TimeWindow;
import runrate.pricing.Tokenizer;

/// One model of a foreign list while it is read: what its row says, in our terms, not yet checked.
final class ModelDraft {
  /// Where a list does not say since when a price holds.
  static final LocalDate SINCE_EVER = LocalDate.of(2000, 1, 1);

  private static final Pattern PRICE = Pattern.compile("prices\\[(\\d+)]\\.(.*)");

  private final String row;
  private final VendorNames vendor;
  private final String id;
  private final List<String> aliases = new ArrayList<>();
  private final Map<String, Double> regions = new LinkedHashMap<>();
  private final Set<TimeWindow> windows = new LinkedHashSet<>();
  private final Set<Fees.Use> fees = new LinkedHashSet<>();
  private final List<PricePeriod> periods = new ArrayList<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private String name;
  private ModelCard.Status status = ModelCard.Status.ACTIVE;
  private Optional<LocalDate> retired = Optional.empty();
  private OptionalDouble contextWindow = OptionalDouble.empty();
  private OptionalDouble maxInput = OptionalDouble.empty();
  private OptionalDouble maxOutput = OptionalDouble.empty();
  private OptionalDouble minCacheable = OptionalDouble.empty();

  /// @param row as the list names it
  ModelDraft(String row, VendorNames vendor, String id) {
    this.row = row;
    this.vendor = vendor;
    this.id = id;
    this.name = id;
  }

  String row() {
    return row;
  }

  VendorNames vendor() {
    return vendor;
  }

  String id() {
    return id;
  }

  List<String> aliases() {
    return aliases;
  }

  Map<String, Double> regions() {
    return regions;
  }

  Set<TimeWindow> windows() {
    return windows;
  }

  Set<Fees.Use> fees() {
    return fees;
  }

  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /// A name that no card could bear is left out with a word, and the id stands for it.
  ModelDraft named(String wanted) {
    Optional<String> fault = wanted.equals(id) ? Optional.empty() : NameCheck.fault(wanted);
    fault.ifPresent(what -> leaveOut("name: this text " + what));
    name = wanted.isBlank() || fault.isPresent() ? id : wanted;
    return this;
  }

  ModelDraft alias(String wanted) {
    aliases.add(wanted);
    return this;
  }

  ModelDraft status(ModelCard.Status wanted) {
    status = wanted;
    return this;
  }

  ModelDraft retired(LocalDate day) {
    retired = Optional.of(day);
    return this;
  }

  ModelDraft limits(OptionalDouble window, OptionalDouble input, OptionalDouble output) {
    contextWindow = window;
    maxInput = input;
    maxOutput = output;
    return this;
  }

  ModelDraft minCacheable(OptionalDouble tokens) {
    minCacheable = tokens;
    return this;
  }

  void region(String region, double multiplier) {
    regions.put(region, multiplier);
  }

  void window(TimeWindow window) {
    windows.add(window);
  }

  void fee(Fees.Use use) {
    fees.add(use);
  }

  void leaveOut(String field) {
    leftOut.add(field);
  }

  /// @param checked the day the list says it looked, else the day the list was fetched
  void period(LocalDate from, Optional<LocalDate> to, LocalDate checked, TieredPrices standard,
      List<PricePeriod.WindowPrice> inWindows, Map<String, ModeOverride> modes) {
    Map<String, ModeOverride> overrides = new LinkedHashMap<>();
    modes.forEach((mode, override) -> overrides.put(mode,
        new ModeOverride(override.multiplier(), override.prices().map(this::reachable))));
    periods.add(new PricePeriod(from, to, Optional.empty(), CardParts.SOURCE, checked, vendor.confidence(),
        reachable(standard), inWindows.stream().map(price ->
            new PricePeriod.WindowPrice(price.window(), reachable(price.prices()))).toList(),
        overrides, Optional.empty(), ""));
  }

  /// A prompt never grows beyond the window, so a price for longer ones is never paid.
  private TieredPrices reachable(TieredPrices prices) {
    return new TieredPrices(prices.base(), prices.longContext().stream().filter(tier -> {
      boolean reached = tier.abovePromptTokens() < contextWindow.orElse(Double.POSITIVE_INFINITY);
      if (!reached) {
        leaveOut("the price above %s tokens, where the context window ends".formatted((long) tier.abovePromptTokens()));
      }
      return reached;
    }).toList());
  }

  /// Leaves out what stands at a place of the model, if a model can do without it.
  ///
  /// @param place as the check of rate cards names it
  /// @return whether something was left out
  boolean drop(String place) {
    Matcher price = PRICE.matcher(place);
    if (place.equals("minCacheableTokens") && minCacheable.isPresent()) {
      minCacheable = OptionalDouble.empty();
      return true;
    }
    if (!price.matches()) {
      return false;
    }
    int index = Integer.parseInt(price.group(1));
    Optional<PricePeriod> without = OddPrice.without(periods.get(index), price.group(2))
        .filter(period -> !period.equals(periods.get(index)));
    without.ifPresent(period -> periods.set(index, period));
    return without.isPresent();
  }

  /// @param regionIds as the card calls the regions of this model
  ModelCard model(List<String> aliasesThatFit, List<String> regionIds) {
    List<String> modes = Stream.concat(Stream.of("standard"),
        periods.stream().flatMap(period -> period.modeOverrides().keySet().stream()).distinct().sorted()).toList();
    return new ModelCard(id, aliasesThatFit, name, name, status, retired, contextWindow, maxInput, maxOutput,
        minCacheable, cachePolicy(), Tokenizer.UNKNOWN, Optional.empty(), modes,
        Stream.concat(Stream.of("global"), regionIds.stream()).toList(), periods);
  }

  private Optional<String> cachePolicy() {
    Set<String> lifetimes = new LinkedHashSet<>();
    sets().forEach(prices -> lifetimes.addAll(prices.cacheWrite().keySet()));
    return lifetimes.isEmpty() && sets().allMatch(prices -> prices.cacheRead().isEmpty())
        ? Optional.empty() : Optional.of(CardParts.policy(lifetimes));
  }

  private Stream<PriceSet> sets() {
    return periods.stream().flatMap(period -> Stream.of(Stream.of(period.standard()),
            period.windows().stream().map(PricePeriod.WindowPrice::prices), period.modeOverrides().values().stream()
                .flatMap(override -> override.prices().stream())).flatMap(prices -> prices))
        .flatMap(prices -> Stream.concat(Stream.of(prices.base()),
            prices.longContext().stream().map(TieredPrices.Tier::prices)));
  }
}

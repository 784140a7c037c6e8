package runrate.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.Confidence;
import runrate.pricing.ModeOverride;
import runrate.pricing.ModelCard;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.TieredPrices;

/// A model of a [TinyCard]: one price from 2020 on, every mode, region and policy of its card.
public final class TinyModel {
  static final LocalDate CHECKED = LocalDate.of(2026, 11, 1);
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  private final String id;
  private final PriceSet base;
  private final List<TieredPrices.Tier> tiers = new ArrayList<>();
  private final List<PricePeriod.WindowPrice> windows = new ArrayList<>();
  private final Map<String, ModeOverride> overrides = new LinkedHashMap<>();
  private OptionalDouble minCacheable = OptionalDouble.of(0);
  private OptionalDouble contextWindow = OptionalDouble.empty();
  private Optional<List<String>> modes = Optional.empty();
  private Optional<List<String>> regions = Optional.empty();

  private TinyModel(String id, PriceSet base) {
    this.id = id;
    this.base = base;
  }

  public static TinyModel of(String id, PriceSet base) {
    return new TinyModel(id, base);
  }

  public TinyModel above(double promptTokens, PriceSet prices) {
    tiers.add(new TieredPrices.Tier(promptTokens, prices));
    return this;
  }

  public TinyModel atPeak(PriceSet prices) {
    return in("peak", TieredPrices.flat(prices));
  }

  public TinyModel in(String window, TieredPrices prices) {
    windows.add(new PricePeriod.WindowPrice(window, prices));
    return this;
  }

  public TinyModel override(String mode, ModeOverride override) {
    overrides.put(mode, override);
    return this;
  }

  public TinyModel minCacheable(double tokens) {
    minCacheable = OptionalDouble.of(tokens);
    return this;
  }

  public TinyModel contextWindow(double tokens) {
    contextWindow = OptionalDouble.of(tokens);
    return this;
  }

  public TinyModel soldIn(String... wanted) {
    modes = Optional.of(List.of(wanted));
    return this;
  }

  public TinyModel regions(String... wanted) {
    regions = Optional.of(List.of(wanted));
    return this;
  }

  ModelCard card(List<String> allModes, List<String> allRegions, Optional<String> policy) {
    var period = new PricePeriod(FIRST_DAY, Optional.empty(), Optional.empty(), "test", CHECKED,
        Confidence.HIGH, new TieredPrices(base, tiers), windows, overrides, Optional.empty(), "");
    return new ModelCard(id, List.of(), id, id, ModelCard.Status.ACTIVE, Optional.empty(), contextWindow,
        OptionalDouble.empty(), OptionalDouble.empty(), minCacheable, policy, "words", Optional.empty(),
        modes.orElse(allModes), regions.orElse(allRegions), List.of(period));
  }
}

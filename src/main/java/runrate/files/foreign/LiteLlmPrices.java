package runrate.files.foreign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import runrate.pricing.ModeOverride;
import runrate.pricing.TieredPrices;

/// The prices of one LiteLLM row. A key says what is charged for, then from which length of prompt, then
/// in which mode: `input_cost_per_token_above_200k_tokens_priority`. What a tier does not name keeps the
/// price below it, as the list itself is read.
final class LiteLlmPrices {
  private static final int TOKEN_TO_MTOK = 6;
  private static final int THOUSAND = 1000;
  private static final Pattern THRESHOLD = Pattern.compile("(?:input_cost_per_token|output_cost_per_token"
      + "|cache_read_input_token_cost|cache_creation_input_token_cost).*_above_(\\d{1,6})k_tokens.*");
  private static final Map<String, String> MODES =
      Map.of("batch", "_batches", "flex", "_flex", "priority", "_priority");

  private final RowFields fields;
  private final SortedSet<Integer> thresholds = new TreeSet<>();
  private final SortedMap<Double, Quote> bands = new TreeMap<>();
  private final Quote standard;

  LiteLlmPrices(RowFields fields) {
    this.fields = fields;
    for (String key : fields.keys()) {
      var found = THRESHOLD.matcher(key);
      if (found.matches()) {
        thresholds.add(Integer.parseInt(found.group(1)));
      }
    }
    fields.objects("tiered_pricing").forEach(this::band);
    Quote first = bands.remove(0.0);
    Quote plain = quote(fields, "", "");
    standard = first == null ? plain : first.over(plain);
  }

  /// A band of another kind than by length of the prompt names no range of tokens.
  private void band(RowFields band) {
    if (band.has("range")) {
      band.tokensAt("range", 0).ifPresent(from -> bands.put(from, quote(band, "", "")));
    }
  }

  /// For prompts that reach no threshold.
  Quote standard() {
    return standard;
  }

  /// @param fast multiplier of the fast mode, where the row has one
  void addTo(ModelDraft draft, LocalDate retrieved, OptionalDouble fast) {
    TieredPrices prices = tiered(standard, "", draft);
    Map<String, ModeOverride> modes = new TreeMap<>();
    MODES.forEach((mode, suffix) -> {
      Quote base = quote(fields, "", suffix);
      if (base.isWhole()) {
        modes.put(mode, new ModeOverride(OptionalDouble.empty(), Optional.of(tiered(base, suffix, draft))));
      } else if (!base.isEmpty()) {
        draft.leaveOut("the %s price, which is not given for both input and output".formatted(mode));
      }
    });
    fast.ifPresent(factor -> modes.put("fast", new ModeOverride(fast, Optional.empty())));
    draft.period(ModelDraft.SINCE_EVER, Optional.empty(), retrieved, prices, List.of(), modes);
  }

  private TieredPrices tiered(Quote whole, String mode, ModelDraft draft) {
    Quote base = withoutRent(whole, "", mode, draft);
    SortedMap<Double, Quote> tiers = new TreeMap<>();
    for (int threshold : thresholds) {
      String length = "_above_%sk_tokens".formatted(threshold);
      Quote tier = withoutRent(quote(fields, length, mode), length, mode, draft);
      if (!tier.isEmpty()) {
        tiers.put((double) threshold * THOUSAND, tier);
      }
    }
    if (mode.isEmpty()) {
      tiers.putAll(bands);
    }
    if (base.hasFreeThinking()) {
      draft.leaveOut("output_cost_per_reasoning_token" + mode);
    }
    List<TieredPrices.Tier> longer = new ArrayList<>();
    Quote below = base;
    for (var tier : tiers.entrySet()) {
      below = tier.getValue().over(below);
      longer.add(new TieredPrices.Tier(tier.getKey(), below.prices()));
    }
    return new TieredPrices(base.prices(), longer);
  }

  private static Quote withoutRent(Quote quote, String length, String mode, ModelDraft draft) {
    if (quote.hasRentForWriting()) {
      draft.leaveOut("cache_creation_input_token_cost" + length + mode);
    }
    return quote.hasRentForWriting() ? quote.withoutWrite5m() : quote;
  }

  private static Quote quote(RowFields from, String length, String mode) {
    String end = length + mode;
    return new Quote(price(from, "input_cost_per_token" + end), price(from, "output_cost_per_token" + end),
        price(from, "output_cost_per_reasoning_token" + end), price(from, "cache_read_input_token_cost" + end),
        price(from, "cache_creation_input_token_cost" + end),
        price(from, "cache_creation_input_token_cost_above_1hr" + end));
  }

  private static Optional<BigDecimal> price(RowFields from, String key) {
    return from.price(key, TOKEN_TO_MTOK);
  }
}

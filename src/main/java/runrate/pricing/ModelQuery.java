package runrate.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What somebody looks for on the rate cards. A model is found if it meets every part.
///
/// @param words            each must stand in its name, id, vendor or an alias; upper and lower case alike
/// @param vendor           id of the vendor; empty for all
/// @param life             which part of a model's life is wanted
/// @param mostInputUsd     highest input price in USD per million tokens
/// @param leastContextTokens smallest context window; a model whose window is unknown is not found
/// @param date             the day whose prices count
public record ModelQuery(String words, Optional<String> vendor, Life life, OptionalDouble mostInputUsd,
    OptionalDouble leastContextTokens, Order order, LocalDate date) {

  /// Whether models that are no longer sold are wanted.
  public enum Life { SOLD, RETIRED, ANY }

  /// What comes first.
  public enum Order { VENDOR, INPUT_PRICE, OUTPUT_PRICE, CONTEXT }

  /// Everything that is sold on a day, vendor by vendor.
  public static ModelQuery sold(LocalDate date) {
    return new ModelQuery("", Optional.empty(), Life.SOLD, OptionalDouble.empty(), OptionalDouble.empty(),
        Order.VENDOR, date);
  }

  public List<Offer> in(RateBook book) {
    List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split(" ")).filter(word -> !word.isBlank()).toList();
    Stream<Offer> found = book.offers().stream().filter(offer -> meets(offer)
        && (wanted.isEmpty() || holds(offer, wanted)));
    return switch (order) {
      case VENDOR -> found.toList();
      case INPUT_PRICE -> found.sorted(byPrice(true)).toList();
      case OUTPUT_PRICE -> found.sorted(byPrice(false)).toList();
      case CONTEXT -> found.sorted(Comparator.comparingDouble(
          (Offer offer) -> offer.model().contextWindow().orElse(0)).reversed()).toList();
    };
  }

  private boolean meets(Offer offer) {
    boolean retired = offer.model().isRetiredOn(date);
    return vendor.map(id -> id.equals(offer.card().vendor().id())).orElse(true)
        && (life == Life.ANY || retired == (life == Life.RETIRED))
        && (leastContextTokens.isEmpty()
            || offer.model().contextWindow().orElse(0) >= leastContextTokens.getAsDouble())
        && (mostInputUsd.isEmpty() || inputUsd(offer) <= mostInputUsd.getAsDouble());
  }

  private double inputUsd(Offer offer) {
    return offer.model().priceOn(date).map(period -> period.base().input().doubleValue())
        .orElse(Double.POSITIVE_INFINITY);
  }

  private Comparator<Offer> byPrice(boolean input) {
    return Comparator.comparingDouble(offer -> offer.model().priceOn(date).map(PricePeriod::base)
        .map(base -> (input ? base.input() : base.output()).doubleValue()).orElse(Double.POSITIVE_INFINITY));
  }

  private static boolean holds(Offer offer, List<String> words) {
    var model = offer.model();
    String text = String.join(" ", model.name(), model.shortName(), offer.key(), offer.card().vendor().name(),
        String.join(" ", model.aliases())).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  public ModelQuery withWords(String others) {
    return new ModelQuery(others, vendor, life, mostInputUsd, leastContextTokens, order, date);
  }

  public ModelQuery withVendor(Optional<String> id) {
    return new ModelQuery(words, id, life, mostInputUsd, leastContextTokens, order, date);
  }

  public ModelQuery withLife(Life wanted) {
    return new ModelQuery(words, vendor, wanted, mostInputUsd, leastContextTokens, order, date);
  }

  public ModelQuery withMostInputUsd(OptionalDouble usd) {
    return new ModelQuery(words, vendor, life, usd, leastContextTokens, order, date);
  }

  public ModelQuery withLeastContextTokens(OptionalDouble tokens) {
    return new ModelQuery(words, vendor, life, mostInputUsd, tokens, order, date);
  }

  public ModelQuery withOrder(Order first) {
    return new ModelQuery(words, vendor, life, mostInputUsd, leastContextTokens, first, date);
  }

  public ModelQuery withDate(LocalDate day) {
    return new ModelQuery(words, vendor, life, mostInputUsd, leastContextTokens, order, day);
  }
}

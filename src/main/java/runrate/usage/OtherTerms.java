package runrate.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.ServiceMode;
import runrate.units.Fraction;

/// Terms recorded calls are priced under instead of their own.
///
/// @param at       the day whose prices all of them pay; absent for those of each one's own day
/// @param on       models that answer instead, the first that is meant
/// @param prompt   how prompts are paid, whatever was read from caches; absent where it is as it was
/// @param batched  whether calls of the standard tier go to the batch mode, where the model has one
/// @param counted  whether prompts are as long as the model that answers instead counts them
public record OtherTerms(Optional<LocalDate> at, List<Swap> on, Optional<PromptMix> prompt,
    boolean batched, boolean counted) {
  public static final OtherTerms NONE = new OtherTerms(Optional.empty(), List.of(), Optional.empty(), false, false);
  /// As logs write it, whatever the card calls the mode.
  private static final String BATCH = "batch";
  private static final String LIVE = "standard";

  public OtherTerms {
    on = List.copyOf(on);
  }

  /// A model that answers instead of another.
  ///
  /// @param from its words in the log, or `vendor/model` of its card; absent for every model
  public record Swap(Optional<String> from, Offer to) {
    public boolean isMeant(LoggedModel logged, Offer own) {
      return from.isEmpty() || from.get().equalsIgnoreCase(own.key())
          || from.get().equalsIgnoreCase(logged.model())
          || from.get().equalsIgnoreCase(LoggedNames.words(logged.vendor(), logged.model()));
    }
  }

  /// Whether no token of a prompt is read from a cache or written to it.
  public boolean isUncached() {
    return prompt.equals(Optional.of(PromptMix.NO_CACHE));
  }

  public OtherTerms allBatched() {
    return new OtherTerms(at, on, prompt, true, counted);
  }

  public OtherTerms asCounted() {
    return new OtherTerms(at, on, prompt, batched, true);
  }

  /// Who answers calls of a model.
  public Offer offer(LoggedModel logged, Offer own) {
    return on.stream().filter(swap -> swap.isMeant(logged, own)).map(Swap::to).findFirst().orElse(own);
  }

  /// Whether calls of a tier are among those that may be batched.
  public static boolean isLive(LoggedModel logged) {
    return logged.mode().equals(LIVE);
  }

  Optional<ServiceMode> mode(LoggedModel logged, Offer offer) {
    Optional<ServiceMode> own = offer.mode(logged.mode());
    return batched && isLive(logged) ? offer.batchMode().or(() -> own)
        : logged.mode().equals(BATCH) ? own.or(offer::batchMode) : own;
  }

  List<PricedSpan> spans(Offer own, ModelSpans model) {
    List<PricedSpan> priced = at.map(model::spansAt).orElseGet(model::spans);
    return priced.stream().map(span -> prompt.map(span::mixed).orElse(span)).map(span -> counted ? span.counted(
        tokens(own, model.offer())) : span).toList();
  }

  /// Tokens a model cuts the same text into where another has one.
  public static Fraction tokens(Offer own, Offer other) {
    return fraction(other.tokenizerFactor()).times(inverse(fraction(own.tokenizerFactor())));
  }

  private static Fraction fraction(double factor) {
    BigDecimal exact = BigDecimal.valueOf(factor);
    return new Fraction(exact.movePointRight(exact.scale()).toBigIntegerExact(), BigDecimal.ONE.movePointRight(
        exact.scale()).toBigIntegerExact());
  }

  private static Fraction inverse(Fraction factor) {
    return new Fraction(factor.denominator(), factor.numerator());
  }
}

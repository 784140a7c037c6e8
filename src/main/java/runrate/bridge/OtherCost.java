package runrate.bridge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import runrate.pricing.Offer;
import runrate.units.Fraction;
import runrate.usage.LoggedModel;
import runrate.usage.OtherTerms;
import runrate.usage.PricedSpan;

/// What recorded calls would have cost under other terms, beside what they cost. Both are of the same calls: those that
/// have a price either way. Everything but the terms is as it was recorded, what was read from caches and written to
/// them included.
///
/// @param rows     of each model and tier of the log, the dearest first
/// @param unpriced lines that have no price as they were made
/// @param lost     lines that have one, and none under the other terms
/// @param reasons  why, by model
/// @param isCached whether any token was read from a cache or written to one
public record OtherCost(List<Row> rows, long unpriced, long lost, Map<LoggedModel, String> reasons, boolean isCached) {
  public OtherCost {
    rows = List.copyOf(rows);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /// Who was asked and who answers instead.
  public record Answer(Offer own, Offer by) {
    /// Tokens of the one for a token of the other.
    public Fraction tokens() {
      return OtherTerms.tokens(own, by);
    }

    public boolean isOther() {
      return !own.key().equals(by.key());
    }

    /// Whether both cut text alike, as far as cards say.
    public boolean hasSameTokens() {
      return own.model().tokenizer().equals(by.model().tokenizer());
    }
  }

  /// @param answer absent for calls nobody bills
  /// @param lowUsd  the lower of two where who answers counts tokens otherwise: as many as were recorded, or as many as
  ///                the cards' factors say
  /// @param highUsd the higher of them; the same where they are counted alike
  public record Row(LoggedModel model, Optional<Answer> answer, BigInteger calls, BigDecimal loggedUsd,
      BigDecimal lowUsd, BigDecimal highUsd) {}

  /// The same calls at two prices: live ones as they are, and all of those batched.
  public record Priced(List<KindSum> live, List<KindSum> batched) {
    private Fraction pico(LoggedModel model, Fraction batchShare, Fraction tokens) {
      return pico(live, model, tokens).times(Fraction.ONE.minus(batchShare)).plus(pico(batched, model, tokens)
          .times(batchShare));
    }

    private static Fraction pico(List<KindSum> sums, LoggedModel model, Fraction tokens) {
      return sums.stream().filter(sum -> sum.kind().model().equals(model)).map(sum -> sum.pico(tokens))
          .reduce(Fraction.ZERO, Fraction::plus);
    }
  }

  /// @param batchShare part of the live calls that are batched, 0 to 1
  /// @param recorded   with prompts as long as they were recorded
  /// @param counted    with prompts as long as who answers counts them
  public static List<Row> rows(List<KindSum> logged, Fraction batchShare,
      Function<LoggedModel, Optional<Answer>> answers, Priced recorded, Priced counted) {
    Map<LoggedModel, List<KindSum>> byModel = logged.stream().collect(Collectors.groupingBy(sum -> sum.kind().model()));
    return byModel.entrySet().stream().map(each -> {
      Optional<Answer> answer = answers.apply(each.getKey());
      Fraction tokens = answer.map(Answer::tokens).orElse(Fraction.ONE);
      BigDecimal one = usd(recorded.pico(each.getKey(), batchShare, Fraction.ONE));
      BigDecimal other = usd(counted.pico(each.getKey(), batchShare, tokens));
      return new Row(each.getKey(), answer, each.getValue().stream().map(KindSum::calls).reduce(BigInteger.ZERO,
          BigInteger::add), usd(each.getValue().stream().map(sum -> sum.pico(Fraction.ONE)).reduce(Fraction.ZERO,
              Fraction::plus)), one.min(other), one.max(other));
    }).sorted(Comparator.comparing(Row::loggedUsd).reversed().thenComparing(row -> row.model().toString())).toList();
  }

  private static BigDecimal usd(Fraction pico) {
    return PricedSpan.usd(new BigDecimal(pico.numerator()).divide(new BigDecimal(pico.denominator()), 0,
        RoundingMode.HALF_EVEN));
  }

  public BigDecimal loggedUsd() {
    return sum(Row::loggedUsd);
  }

  public BigDecimal lowUsd() {
    return sum(Row::lowUsd);
  }

  public BigDecimal highUsd() {
    return sum(Row::highUsd);
  }

  private BigDecimal sum(Function<Row, BigDecimal> usd) {
    return rows.stream().map(usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public boolean isRange() {
    return lowUsd().compareTo(highUsd()) != 0;
  }
}

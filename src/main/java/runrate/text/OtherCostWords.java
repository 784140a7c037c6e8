package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import runrate.bridge.CallKind;
import runrate.bridge.OtherCost;
import runrate.pricing.Offer;
import runrate.units.Fraction;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;
import runrate.usage.PromptMix;

/// What recorded calls would have cost, in words.
public final class OtherCostWords {
  private OtherCostWords() {}

  /// `with claude-opus-5 on Gemini 2.5 Pro, at the prices of 1 Mar 2026, without caching, with 40 % of live calls
  /// batched`
  public static String terms(OtherTerms terms, Fraction batchShare) {
    List<String> parts = new ArrayList<>();
    terms.on().forEach(swap -> parts.add(swap.from().map(from -> "with %s on ".formatted(from)).orElse("on ")
        + swap.to().shortName()));
    terms.at().ifPresent(day -> parts.add("at the prices of " + Figures.date(day)));
    terms.prompt().ifPresent(mix -> parts.add(caching(mix)));
    if (batchShare.signum() > 0) {
      parts.add("with %s of live calls batched".formatted(Figures.percent(batchShare.doubleValue())));
    }
    return String.join(", ", parts);
  }

  private static String caching(PromptMix mix) {
    return mix.equals(PromptMix.NO_CACHE) ? "without caching" : "with %s of prompts read from a cache and %s written"
        .formatted(Figures.percent(mix.read().doubleValue()), Figures.percent(mix.written5m().plus(mix.written1h())
            .doubleValue()));
  }

  /// `$1.000 as logged, $0.600 on Haiku 4.5: -$0.400 (-40 %).`, `$1.000 as logged, and the same without caching.`
  public static String sentence(OtherCost cost, String terms) {
    if (cost.rows().isEmpty()) {
      return ("None of these calls has a price " + terms).strip() + ".";
    }
    long without = cost.lost() + cost.unpriced();
    String lost = without == 0 ? "" : "; %s in neither figure".formatted(requests(without, "is", "are"));
    if (cost.loggedUsd().compareTo(cost.lowUsd()) == 0 && cost.loggedUsd().compareTo(cost.highUsd()) == 0) {
      return "%s as logged, and the same %s%s.".formatted(UsageWords.usd(cost.loggedUsd()), terms, lost);
    }
    return "%s as logged, %s %s: %s%s.".formatted(UsageWords.usd(cost.loggedUsd()), range(cost.lowUsd(),
        cost.highUsd()), terms, change(cost.loggedUsd(), cost.lowUsd(), cost.highUsd()), lost);
  }

  /// `$0.600`, `$0.600 to $0.780`
  public static String range(BigDecimal low, BigDecimal high) {
    String one = UsageWords.usd(low);
    String other = UsageWords.usd(high);
    return one.equals(other) ? one : one + " to " + other;
  }

  /// `-$0.400 (-40 %)`, `-$0.400 to -$0.220 (-40 % to -22 %)`
  public static String change(BigDecimal logged, BigDecimal low, BigDecimal high) {
    String from = BridgeWords.change(low.subtract(logged));
    String to = BridgeWords.change(high.subtract(logged));
    String amount = from.equals(to) ? from : from + " to " + to;
    if (logged.signum() == 0 || logged.compareTo(low) == 0 && logged.compareTo(high) == 0) {
      return amount;
    }
    String share = percent(logged, low);
    return "%s (%s)".formatted(amount, from.equals(to) ? share : share + " to " + percent(logged, high));
  }

  private static String percent(BigDecimal logged, BigDecimal then) {
    double change = then.subtract(logged).doubleValue() / logged.doubleValue();
    return (change < 0 ? "\u2212" : "+") + Figures.percent(Math.abs(change));
  }

  /// `anthropic/claude-opus-5 → Gemini 2.5 Pro`
  public static String row(OtherCost.Row row) {
    String kind = BridgeWords.kind(new CallKind(row.model(), 0));
    return row.answer().filter(OtherCost.Answer::isOther).map(answer -> kind + " \u2192 " + answer.by().shortName())
        .orElse(kind);
  }

  /// What makes it a range, what is in neither figure, and what is taken as it was recorded.
  public static List<String> notes(OtherCost cost, OtherTerms terms, Fraction batchShare) {
    Set<String> notes = new LinkedHashSet<>();
    cost.rows().forEach(row -> row.answer().filter(answer -> !answer.hasSameTokens()).ifPresent(answer ->
        notes.add(tokens(answer))));
    if (cost.unpriced() > 0) {
      notes.add("%s no price as logged and %s in neither figure.".formatted(requests(cost.unpriced(), "has", "have"),
          cost.unpriced() == 1 ? "is" : "are"));
    }
    if (cost.lost() > 0) {
      String reasons = cost.reasons().values().stream().distinct().collect(Collectors.joining("; "));
      notes.add("%s no price under these terms and %s in neither figure%s.".formatted(requests(cost.lost(), "has",
          "have"), cost.lost() == 1 ? "is" : "are", ": " + (reasons.isEmpty()
              ? "the other model had no price on their days" : reasons)));
    }
    if (batchShare.signum() > 0) {
      cost.rows().stream().filter(row -> OtherTerms.isLive(row.model()) && row.answer().filter(answer ->
          answer.by().batchMode().isEmpty()).isPresent()).forEach(row -> notes.add("%s sells no batch; its calls stay "
              .formatted(row.answer().orElseThrow().by().shortName()) + "live."));
    }
    if (terms.isUncached() && !cost.isCached() && !cost.rows().isEmpty()) {
      notes.add("Nothing of these calls was read from a cache or written to one, so that there is no caching to leave "
          + "out.");
    } else if (terms.prompt().isEmpty() && cost.isCached()) {
      notes.add("What was read from caches and written to them is taken as it was recorded.");
    }
    return List.copyOf(notes);
  }

  private static String requests(long count, String one, String several) {
    return "%s %s".formatted(Figures.counted(count, "request"), count == 1 ? one : several);
  }

  private static String tokens(OtherCost.Answer answer) {
    Fraction factor = answer.tokens();
    return factor.equals(Fraction.ONE)
        ? "How many tokens %s makes of a text of %s nobody has measured; it is taken for as many.".formatted(
            answer.by().shortName(), answer.own().shortName())
        : ("%s makes about %s tokens of one of %s: the figures are for as many as were recorded and for so "
            + "many.").formatted(answer.by().shortName(), Figures.trimmed(factor.doubleValue(), 2), answer.own()
                .shortName());
  }

  /// Words of `--on` that mean no recorded call.
  ///
  /// @param logged models of the calls, and who has them
  public static List<String> unmeant(OtherTerms terms, Map<LoggedModel, Offer> logged) {
    return terms.on().stream().filter(swap -> swap.from().isPresent() && logged.entrySet().stream().noneMatch(model ->
        swap.isMeant(model.getKey(), model.getValue()))).map(swap -> "No call is of “%s”%s.".formatted(swap.from()
            .get(), logged.isEmpty() ? "" : "; there are " + logged.keySet().stream().map(model -> LoggedNames.words(
                model.vendor(), model.model())).distinct().collect(Collectors.joining(", ")))).toList();
  }
}

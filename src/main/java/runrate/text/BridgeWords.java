package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.bridge.BridgeFactor;
import runrate.bridge.CallKind;
import runrate.bridge.CostBridge;
import runrate.bridge.PeriodSum;
import runrate.bridge.TwoPeriods;
import runrate.usage.DaySpan;
import runrate.usage.LoggedModel;

/// The change between two periods in words.
public final class BridgeWords {
  private BridgeWords() {}

  /// `$1.000 in Sep 2026, $1.500 in Oct 2026: +$0.500 (+50 %).`
  public static String sentence(CostBridge bridge) {
    BigDecimal from = bridge.before().usd();
    String share = from.signum() == 0 ? "" : " (%s%s)".formatted(bridge.changeUsd().signum() < 0 ? "\u2212" : "+",
        Figures.percent(bridge.changeUsd().abs().doubleValue() / from.doubleValue()));
    return "%s in %s, %s in %s: %s%s.".formatted(UsageWords.usd(from), PeriodWords.of(bridge.before().days()),
        UsageWords.usd(bridge.after().usd()), PeriodWords.of(bridge.after().days()), change(bridge.changeUsd()),
        share);
  }

  /// `Up $90.61 (51 %): more calls are the main reason.`
  public static String headline(CostBridge bridge) {
    BigDecimal change = bridge.changeUsd();
    if (change.signum() == 0) {
      return "%s cost as much as %s, to the last digit.".formatted(PeriodWords.of(bridge.after().days()),
          PeriodWords.of(bridge.before().days()));
    }
    boolean up = change.signum() > 0;
    BigDecimal from = bridge.before().usd();
    String share = from.signum() == 0 ? "" : " (%s)".formatted(Figures.percent(change.abs().doubleValue()
        / from.doubleValue()));
    return "%s %s%s: %s the main reason.".formatted(up ? "Up" : "Down", UsageWords.usd(change.abs()), share,
        bridge.byWeight().stream().filter(factor -> bridge.part(factor).signum() == change.signum()).findFirst()
            .map(factor -> moved(factor, up)).orElseThrow());
  }

  private static String moved(BridgeFactor factor, boolean up) {
    return switch (factor) {
      case VOLUME -> up ? "more calls are" : "fewer calls are";
      case PRICE -> up ? "dearer tokens are" : "cheaper tokens are";
      case MIX -> up ? "dearer models and tiers are" : "cheaper models and tiers are";
      case CACHE -> up ? "caching that saves less is" : "caching that saves more is";
      case LENGTH -> up ? "longer calls are" : "shorter calls are";
    };
  }

  /// `+$0.500`; a dash where nothing changed.
  public static String change(BigDecimal usd) {
    return usd.signum() == 0 ? "\u2013" : (usd.signum() > 0 ? "+" : "") + UsageWords.usd(usd);
  }

  /// What a factor is called where it begins a line.
  public static String name(BridgeFactor factor) {
    return Capital.of(factor.word());
  }

  /// What a factor is, in a few words.
  public static String meaning(BridgeFactor factor) {
    return switch (factor) {
      case VOLUME -> "how many calls";
      case PRICE -> "what a token costs";
      case MIX -> "which models and tiers";
      case CACHE -> "how much of the prompt is read from a cache or written to it";
      case LENGTH -> "tokens a call";
    };
  }

  /// The same where there is little room.
  public static String brief(BridgeFactor factor) {
    return factor == BridgeFactor.CACHE ? "how much is read from a cache" : meaning(factor);
  }

  /// What is to be known of a factor besides its part: calls of both periods, or the kind of call that moved it most.
  public static String note(CostBridge bridge, BridgeFactor factor) {
    if (factor == BridgeFactor.VOLUME) {
      return "%s, then %s".formatted(Figures.counted(bridge.before().calls().doubleValue(), "call"),
          Figures.whole(bridge.after().calls().doubleValue()));
    }
    return most(bridge, factor).filter(row -> bridge.rows().size() > 1).map(row -> "the largest part %s, %s".formatted(
        kind(row.kind()), change(row.parts().get(factor)))).orElse("");
  }

  private static Optional<CostBridge.Row> most(CostBridge bridge, BridgeFactor factor) {
    return bridge.rows().stream().filter(row -> row.parts().get(factor).signum() != 0)
        .max(Comparator.comparing(row -> row.parts().get(factor).abs()));
  }

  /// `anthropic/claude-opus-5, batch, prompts from 200,001 tokens`
  public static String kind(CallKind kind) {
    LoggedModel model = kind.model();
    String words = model.vendor().isEmpty() ? model.model() : model.vendor() + "/" + model.model();
    return words + (model.tier().equals("standard") ? "" : ", " + model.tier().replace("gateway_cache",
        "from a cache of one's own")) + (kind.fromPrompt() == 0 ? "" : ", prompts from %s tokens".formatted(
            Figures.whole(kind.fromPrompt())));
  }

  /// How the periods were chosen; empty where somebody named them.
  public static Optional<String> chosen(TwoPeriods periods) {
    return switch (periods.chosen()) {
      case NAMED -> Optional.empty();
      case MONTHS -> Optional.of("These are the last two months with calls, the same days of both as far as the log "
          + "goes; --from and --to name others.");
      case HALVES -> Optional.of("No two months of the log have a week of the same days, so that these are its two "
          + "halves; --from and --to name others.");
    };
  }

  /// What the log does not tell of the periods; empty where it has all of both.
  ///
  /// @param log from its first day to its last
  public static List<String> untold(TwoPeriods periods, DaySpan log) {
    List<String> notes = new ArrayList<>();
    for (DaySpan days : List.of(periods.before(), periods.after())) {
      if (days.last().equals(log.last()) && days.month().isEmpty() && periods.chosen() != TwoPeriods.Chosen.HALVES) {
        notes.add("The log ends on %s, so that both months are taken to that day only.".formatted(Figures.date(
            log.last())));
      }
      if (days.first().equals(log.first()) && days.first().getDayOfMonth() > 1
          && periods.chosen() != TwoPeriods.Chosen.HALVES) {
        notes.add("The log begins on %s, so that both months are taken from that day on.".formatted(Figures.date(
            log.first())));
      }
      if (days.first().isBefore(log.first())) {
        notes.add("The log begins on %s: days of %s before it count as days without calls, which is part of volume."
            .formatted(Figures.date(log.first()), PeriodWords.of(days)));
      }
    }
    if (periods.chosen() == TwoPeriods.Chosen.HALVES) {
      notes.add("No two months of the log have a week of the same days, so that its two halves are set side by side%s."
          .formatted(log.first().isBefore(periods.before().first()) ? "; %s is left out, so that both have as many days"
              .formatted(Figures.date(log.first())) : ""));
    }
    return notes;
  }

  /// What is in none of the parts, and what makes them less sure.
  ///
  /// @param undated lines that do not say when they were
  public static List<String> notes(CostBridge bridge, long undated) {
    List<String> notes = new ArrayList<>();
    long longer = bridge.after().days().days() - bridge.before().days().days();
    if (longer != 0) {
      notes.add("%s has %s %s, which is part of volume.".formatted(PeriodWords.of(bridge.after().days()),
          Figures.counted(Math.abs(longer), "day"), longer > 0 ? "more" : "less"));
    }
    for (PeriodSum period : List.of(bridge.before(), bridge.after())) {
      if (period.unpriced() > 0) {
        notes.add("%s of %s %s no price and %s left out: of %s priced.".formatted(Figures.counted(period.unpriced(),
            "request"), PeriodWords.of(period.days()), period.unpriced() == 1 ? "has" : "have",
            period.unpriced() == 1 ? "is" : "are", UsageWords.usd(period.usd())));
      }
      if (period.uncounted() > 0) {
        notes.add("The source does not say how many calls %s of %s %s; each counts as one.".formatted(
            Figures.counted(period.uncounted(), "line"), PeriodWords.of(period.days()),
            period.uncounted() == 1 ? "is" : "are"));
      }
    }
    if (undated > 0) {
      notes.add("%s %s no time and %s in neither.".formatted(Figures.counted(undated, "request"), undated == 1 ? "says"
          : "say", undated == 1 ? "is" : "are"));
    }
    return notes;
  }
}

package runrate.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.discrepancy.Cause;
import runrate.discrepancy.Finding;
import runrate.discrepancy.ModelDiscrepancies;
import runrate.discrepancy.PriceComparison;
import runrate.discrepancy.PriceKind;
import runrate.discrepancy.SourceComparison;

/// What another source says of a price, and why, in a line.
public final class DiscrepancySentence {
  private DiscrepancySentence() {}

  /// `input above 200,000`, `cache write 5 min`, `batch output`
  public static String kind(PriceKind kind) {
    String charge = switch (kind.charge()) {
      case INPUT -> "input";
      case OUTPUT -> "output";
      case REASONING -> "thinking";
      case CACHE_READ -> "cache read";
      case CACHE_WRITE -> "cache write " + Figures.lifetime(kind.lifetime());
    };
    return (kind.batch() ? "batch " : "") + charge
        + (kind.isTier() ? " above " + Figures.whole(kind.abovePromptTokens()) : "");
  }

  /// `LiteLLM differs in 2 prices, models.dev agrees`
  public static String summary(ModelDiscrepancies model) {
    return String.join(", ", model.sources().stream().map(source -> source.agrees() ? source.source() + " agrees"
        : "%s differs in %s".formatted(source.source(), source.differing().size() == 1 ? "1 price" : source.differing().size() + " prices")).toList());
  }

  /// What was found about one price: both figures, how far they are apart and the reason.
  public static String of(PriceComparison price) {
    String figures = switch (price.finding()) {
      case AGREES -> "the same";
      case DIFFERS -> "%s there%s".formatted(usd(price.theirs()), relative(price.relative()));
      case ONLY_OURS -> "not known there";
      case ONLY_THEIRS -> "%s there, not known here".formatted(usd(price.theirs()));
    };
    return price.cause().filter(cause -> price.finding() == Finding.DIFFERS || !(cause instanceof Cause.CheckedEarlier))
        .map(cause -> figures + ": " + of(cause)).orElse(figures);
  }

  private static String relative(OptionalDouble relative) {
    return relative.isEmpty() ? "" : " (%s%s)".formatted(relative.getAsDouble() > 0 ? "+" : "",
        Figures.percent(relative.getAsDouble(), 1));
  }

  private static String usd(Optional<BigDecimal> usdPerMTok) {
    return usdPerMTok.map(usd -> Figures.price(usd.doubleValue())).orElse("nothing");
  }

  public static String of(Cause cause) {
    return switch (cause) {
      case Cause.UnitError error -> error.factor() > 1
          ? "a unit error, theirs is %s times ours".formatted(Figures.whole(error.factor()))
          : "a unit error, ours is %s times theirs".formatted(Figures.whole(1 / error.factor()));
      case Cause.OurOtherPeriod other -> "their price is the one %s here".formatted(
          when(other.from(), other.to(), other.past()));
      case Cause.TheirOtherPeriod other -> "our price is the one %s there".formatted(
          when(other.from(), other.to(), other.past()));
      case Cause.OurWindow window -> "their price is ours in the hours '%s'".formatted(window.window());
      case Cause.SameFactor same -> "%s for input and output alike".formatted(same.factor() == 0.5 ? "half of ours"
          : same.factor() == 2 ? "double ours" : Figures.times(same.factor()) + " ours");
      case Cause.NoTier none -> none.missingThere() ? "no tier known there" : "no tier known here";
      case Cause.CheckedEarlier earlier -> "checked %s %s".formatted(days(Math.abs(earlier.days())),
          earlier.days() > 0 ? "earlier" : "later");
    };
  }

  private static String when(LocalDate from, Optional<LocalDate> to, boolean past) {
    return past && to.isPresent() ? "before " + Figures.date(to.get()) : "from %s on".formatted(Figures.date(from));
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : Figures.whole(days) + " days";
  }

  /// A source in a line: how many prices agree, and when each side looked.
  public static String of(SourceComparison source) {
    long both = source.prices().stream().filter(price -> price.ours().isPresent() && price.theirs().isPresent()).count();
    int differing = source.differing().size();
    String dates = "checked %s there, %s here".formatted(date(source.theirChecked()), date(source.ourChecked()));
    return "%s (%s): %s of %s prices agree, %s".formatted(source.source(), source.theirKey(), both - differing, both, dates);
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(Figures::date).orElse("never");
  }
}

package runrate.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.CountingCheck;
import runrate.usage.DaySpan;
import runrate.usage.ForgottenSource;
import runrate.usage.LineClass;
import runrate.usage.LineCounts;
import runrate.usage.LineNote;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.RefusedRow;
import runrate.usage.ToldOutcomes;

/// Recorded calls in words.
public final class UsageWords {
  /// Under a dollar a thousandth of one still tells two rows apart.
  private static final int SMALL_PLACES = 3;
  private static final int PLACES = 2;
  private static final BigDecimal SMALL_USD = BigDecimal.TEN;

  /// That nothing of a database says when calls were made, and what to do.
  public static final String NO_TIME_IN_DATABASE = "No column was taken for the time of a call, so nothing can be told "
      + "by day: no budgets, no comparison of periods. Name it with --columns started=NAME, or select it AS ts with "
      + "--query.";
  /// The same of logs.
  public static final String NO_TIME_IN_LOG = "No recorded call says on which day it was, so nothing can be told by "
      + "day: no budgets, no comparison of periods. Read a log that does, or name the column of the time: runrate "
      + "usage import LOG --columns started=NAME.";

  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;

  private UsageWords() {}

  /// `3.2 s`, `14 min`, `2.1 h`: the mean of those that say how long they took.
  public static Optional<String> wait(CallSum row) {
    return row.waits().meanSeconds().stream().mapToObj(seconds -> seconds < MINUTE ? Figures.trimmed(seconds, 1) + " s"
        : seconds < HOUR ? Figures.trimmed(seconds / MINUTE, 0) + " min" : Figures.trimmed(seconds / HOUR, 1) + " h")
        .findFirst();
  }

  /// `34 lines = 30 priced + 1 unpriced + 2 duplicates + 1 refused`, classes without a line left out.
  public static String sum(LineCounts counts) {
    List<String> parts = new ArrayList<>();
    for (LineClass each : LineClass.values()) {
      if (counts.of(each) > 0) {
        parts.add(of(each, counts.of(each)));
      }
    }
    return Figures.counted(counts.lines(), "line") + (parts.isEmpty() ? "" : " = " + String.join(" + ", parts));
  }

  /// `2 duplicates`
  public static String of(LineClass of, long count) {
    String number = Figures.whole(count);
    return switch (of) {
      case PRICED -> number + " priced";
      case UNPRICED -> number + " unpriced";
      case BILL -> number + (count == 1 ? " bill row" : " bill rows");
      case DUPLICATE -> number + (count == 1 ? " duplicate" : " duplicates");
      case NOT_A_CALL -> number + (count == 1 ? " not a call" : " not calls");
      case ERROR -> number + (count == 1 ? " error" : " errors");
      case REFUSED -> number + " refused";
    };
  }

  /// `outcomes.csv: 25 of 30 rows name a recorded call`
  public static String of(String file, ToldOutcomes told) {
    return "%s: %s of %s %s recorded; %s now told how they went".formatted(file, Figures.whole(told.matched()),
        Figures.counted(told.rows(), "row"), told.matched() == 1 ? "names a call that is" : "name calls that are",
        Figures.counted(told.calls(), "call"));
  }

  /// `“sonnet-next” is priced as Sonnet 4.6, as somebody said.` A line for each.
  public static List<String> said(LogPrices prices) {
    return prices.said().entrySet().stream().map(said -> "“%s” is priced as %s, as somebody said.".formatted(
        said.getKey(), said.getValue())).toList();
  }

  /// `duplicate`
  public static String of(LineClass of) {
    return switch (of) {
      case PRICED -> "priced";
      case UNPRICED -> "unpriced";
      case BILL -> "bill row";
      case DUPLICATE -> "duplicate";
      case NOT_A_CALL -> "not a call";
      case ERROR -> "error";
      case REFUSED -> "refused";
    };
  }

  /// `usage.jsonl, line 12: refused: no token counts in the line`
  public static String of(LineNote note) {
    return "%s%s: %s: %s".formatted(note.file(), line(note).map(", line "::concat).orElse(""), of(note.of()),
        note.reason());
  }

  /// `req_7, 2026-11-03T09:00:00Z: input is no whole number`
  public static String of(RefusedRow row) {
    return "%s, %s: %s".formatted(row.id(), row.at().map(Instant::toString).orElse("no time"), row.reason());
  }

  /// The number of a line; of a row of a database there is none.
  public static Optional<String> line(LineNote note) {
    return note.line().isEmpty() ? Optional.empty() : Optional.of(Figures.whole(note.line().getAsLong()));
  }

  /// An exact amount as people read it; small ones to a thousandth of a dollar.
  public static String usd(BigDecimal exact) {
    return exact(exact, exact.abs().compareTo(SMALL_USD) < 0 ? SMALL_PLACES : PLACES);
  }

  /// The same with as many places as are asked for, half of the last rounded up.
  public static String exact(BigDecimal exact, int places) {
    BigDecimal rounded = exact.setScale(places, RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? "−$" : "$") + String.format(Figures.LOCALE, "%,." + places + "f", rounded.abs());
  }

  /// What a sum costs; a dash where nothing of it has a price.
  public static String cost(CallSum sum) {
    return sum.knownUsd().map(UsageWords::usd).orElse("–");
  }

  /// A part of a sum; a dash where it is unknown.
  public static String orDash(OptionalDouble usd) {
    return usd.isEmpty() ? "–" : exact(BigDecimal.valueOf(usd.getAsDouble()), usd.getAsDouble() < 0.01 ? 4
        : usd.getAsDouble() < SMALL_USD.doubleValue() ? SMALL_PLACES : PLACES);
  }

  /// `3 to 14 Nov 2026`; empty where the source says no time.
  public static String days(LogSource source) {
    return source.first().flatMap(first -> source.last().map(last -> days(first, last))).orElse("no time in it");
  }

  private static String days(Instant first, Instant last) {
    LocalDate from = LocalDate.ofInstant(first, ZoneOffset.UTC);
    LocalDate to = LocalDate.ofInstant(last, ZoneOffset.UTC);
    return PeriodWords.of(new DaySpan(from, to));
  }

  /// `The source says its 2 calls with cached tokens cost $1.70. …: inside fits.`
  public static String proposal(CountingCheck check) {
    String fits = check.proposed().map(inside -> inside ? "inside fits" : "beside fits").orElse(
        check.fits(check.usd()) ? "both fit" : "neither fits");
    return "The source says its %s with cached tokens cost %s; counted inside the input they come to %s, beside it to "
        .formatted(Figures.counted(check.calls(), "call"), usd(check.recordedUsd()), usd(check.insideUsd()))
        + "%s: %s.".formatted(usd(check.usd()), fits);
  }

  /// That calls were read the one way and what was recorded fits the other; empty where that is not so.
  public static Optional<String> otherwise(CountingCheck check) {
    return check.otherwise().map(inside -> "the source says its %s with cached tokens cost %s, which fits cached "
        .formatted(Figures.counted(check.calls(), "call"), usd(check.recordedUsd()))
        + "tokens %s the input (%s), not %s it, "
        .formatted(inside ? "inside" : "beside", usd(inside ? check.insideUsd() : check.besideUsd()), inside ? "beside"
            : "inside") + "as they were read (%s)".formatted(usd(check.usd())));
  }

  /// `a.jsonl is forgotten, 2 calls with it.`
  public static String of(ForgottenSource forgotten) {
    return "%s is forgotten, %s with it.%s".formatted(forgotten.label(), Figures.counted(forgotten.calls(), "call"),
        forgotten.again().isEmpty() ? "" : " Copies of some of them were left out of %s: read %s again to count them."
            .formatted(String.join(", ", forgotten.again()), forgotten.again().size() == 1 ? "it" : "them"));
  }

  /// The name of a row: what nobody is named for says so.
  public static String name(String key) {
    return key.equals(CallDimension.NOBODY) ? "not said" : key;
  }

  /// `78 %`; empty where nobody said how a call went.
  public static Optional<String> success(CallSum sum) {
    return sum.successRate().isEmpty() ? Optional.empty() : Optional.of(Figures.percent(
        sum.successRate().getAsDouble()));
  }

  /// How much of the cost is that of rows with a name.
  public static double coverage(List<CallSum> rows) {
    BigDecimal all = rows.stream().map(CallSum::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal named = rows.stream().filter(row -> !row.keys().getFirst().equals(CallDimension.NOBODY))
        .map(CallSum::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
    return all.signum() == 0 ? 0 : named.doubleValue() / all.doubleValue();
  }
}

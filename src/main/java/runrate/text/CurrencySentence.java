package runrate.text;

import java.util.Optional;
import runrate.pricing.RateBook;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;

/// The rate amounts are converted at, in words.
public final class CurrencySentence {
  /// From here on a rate says its age: currencies move by a per cent or two in a month.
  private static final long OLD_DAYS = 30;
  /// Currencies worth less than half a dollar are told by how many of them a dollar buys.
  private static final double SMALL = 2;
  private static final int DIGITS = 4;

  private CurrencySentence() {}

  /// `Amounts in EUR at €1 = $1.16, yours, 20 Nov 2026; list prices and agreed terms are in US dollars.`; empty where
  /// nothing is converted.
  ///
  /// @param book knows on which day it is read: the rate is as old as it is then
  public static Optional<String> of(RateBook book, Scenario scenario) {
    return scenario.business().shownCurrency().map(rate -> "Amounts in %s at %s%s; %s".formatted(rate.code(),
        named(rate), age(book, scenario).map(" (%s old)"::formatted).orElse(""),
        "list prices and agreed terms are in US dollars."));
  }

  /// `€1 = $1.16, yours, 20 Nov 2026`
  public static String named(CurrencyRate rate) {
    return "%s, %s, %s".formatted(of(rate), rate.source().isBlank() ? "yours" : rate.source(),
        Figures.date(rate.asOf()));
  }

  /// `€1 = $1.16`, `$1 = ¥150`
  public static String of(CurrencyRate rate) {
    String sign = Money.of(Optional.of(rate)).sign();
    return rate.perUsd() >= SMALL ? "$1 = %s%s".formatted(sign, Figures.trimmed(rate.perUsd(), DIGITS))
        : "%s1 = $%s".formatted(sign, Figures.trimmed(1 / rate.perUsd(), DIGITS));
  }

  /// `41 days`, where the scenario's rate is old.
  public static Optional<String> age(RateBook book, Scenario scenario) {
    return scenario.business().currency().map(rate -> book.daysSince(rate.asOf(), scenario.pricesAsOf()))
        .filter(days -> days > OLD_DAYS).map(days -> days + " days");
  }
}

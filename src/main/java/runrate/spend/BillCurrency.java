package runrate.spend;

import java.util.Optional;
import runrate.scenario.CurrencyRate;

/// What currency the amounts of a bill are in: the one that stands there; where none does, the one amounts are shown
/// in. They are reckoned in US dollars, others are converted where there is a rate.
///
/// @param shown        what amounts are shown in; absent where that is US dollars
/// @param namesDollars whether the bill says dollars anywhere
record BillCurrency(Optional<CurrencyRate> shown, boolean namesDollars) {
  static BillCurrency of(String bill, Optional<CurrencyRate> rate) {
    return new BillCurrency(rate.filter(CurrencyRate::shown), namesDollars(bill));
  }

  static boolean namesDollars(String words) {
    return words.matches("(?is).*(\\$|\\busd\\b|\\bdollars?\\b).*");
  }

  /// Why an amount in a currency cannot be read; empty where it can.
  ///
  /// @param foreign code of another currency than the dollar; empty where none stands there
  String refusal(String foreign) {
    return foreign.isEmpty() || isShown(foreign) ? "" : "in %s: the card reckons in US dollars".formatted(foreign)
        + shown.map(rate -> " and " + rate.code()).orElse("");
  }

  double usd(double amount, String foreign) {
    return isShown(foreign) || isTaken(foreign) ? amount / shown.orElseThrow().perUsd() : amount;
  }

  /// What is told of an amount that names no currency.
  String note(String foreign) {
    return isTaken(foreign) ? "no currency stands there, so it is in %s, as amounts are shown".formatted(
        shown.orElseThrow().code()) : "";
  }

  private boolean isShown(String foreign) {
    return shown.filter(rate -> rate.code().equals(foreign)).isPresent();
  }

  private boolean isTaken(String foreign) {
    return foreign.isEmpty() && !namesDollars && shown.isPresent();
  }
}

package runrate.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import runrate.scenario.CurrencyRate;

/// What is known before a paste is read: where it goes, and what somebody chose for it.
///
/// @param month  in sight; dates without a year are of its year
/// @param start  where a column of figures without dates begins
/// @param order  of dates, where it was chosen
/// @param sign   of decimals, where it was chosen
/// @param amount the column of the amounts, from 0, where it was chosen
/// @param rate   of another currency, where the scenario has one: amounts in it can be converted
/// @param currency code the amounts are taken for, where it was chosen
public record PasteAsked(YearMonth month, LocalDate start, Optional<DateOrder> order, Optional<DecimalSign> sign,
    Optional<Integer> amount, Optional<CurrencyRate> rate, Optional<String> currency) {

  /// Nothing chosen yet.
  public static PasteAsked from(LocalDate start) {
    return new PasteAsked(YearMonth.from(start), start, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  public PasteAsked withOrder(DateOrder chosen) {
    return new PasteAsked(month, start, Optional.of(chosen), sign, amount, rate, currency);
  }

  public PasteAsked withSign(DecimalSign chosen) {
    return new PasteAsked(month, start, order, Optional.of(chosen), amount, rate, currency);
  }

  public PasteAsked withAmount(int column) {
    return new PasteAsked(month, start, order, sign, Optional.of(column), rate, currency);
  }

  public PasteAsked withRate(Optional<CurrencyRate> known) {
    return new PasteAsked(month, start, order, sign, amount, known, currency);
  }

  public PasteAsked withCurrency(String code) {
    return new PasteAsked(month, start, order, sign, amount, rate, Optional.of(code));
  }
}

package runrate.spend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// What is known before a paste is read: where it goes, and what somebody chose for it.
///
/// @param month  in sight; dates without a year are of its year
/// @param start  where a column of figures without dates begins
/// @param order  of dates, where it was chosen
/// @param sign   of decimals, where it was chosen
/// @param amount the column of the amounts, from 0, where it was chosen
/// @param anyCurrency whether amounts in another currency are taken for US dollars all the same
public record PasteAsked(YearMonth month, LocalDate start, Optional<DateOrder> order, Optional<DecimalSign> sign,
    Optional<Integer> amount, boolean anyCurrency) {

  /// Nothing chosen yet.
  public static PasteAsked from(LocalDate start) {
    return new PasteAsked(YearMonth.from(start), start, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  public PasteAsked withOrder(DateOrder chosen) {
    return new PasteAsked(month, start, Optional.of(chosen), sign, amount, anyCurrency);
  }

  public PasteAsked withSign(DecimalSign chosen) {
    return new PasteAsked(month, start, order, Optional.of(chosen), amount, anyCurrency);
  }

  public PasteAsked withAmount(int column) {
    return new PasteAsked(month, start, order, sign, Optional.of(column), anyCurrency);
  }

  public PasteAsked withAnyCurrency(boolean any) {
    return new PasteAsked(month, start, order, sign, amount, any);
  }
}

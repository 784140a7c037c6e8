package runrate.spend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import runrate.scenario.CurrencyRate;

/// What currency the amounts of a paste are in. Spend is recorded in US dollars: others are converted where a rate is
/// known, and never taken for dollars unasked.
///
/// @param found   the code they are taken for
/// @param choices codes there are to choose from; one where nothing is asked
/// @param perUsd  units of what stands there for one US dollar
record PasteCurrency(Found<String> found, List<String> choices, double perUsd) {
  private static final String USD = "USD";
  /// A rate has no more figures than people write.
  private static final MathContext FIGURES = new MathContext(5);
  private static final double CENTS = 100;

  /// @param heading of the column of the amounts; it counts where no amount has a currency
  static PasteCurrency of(List<AmountText> amounts, String heading, PasteAsked asked) {
    List<String> codes = amounts.stream().map(AmountText::currency).filter(code -> !code.isEmpty()).distinct().toList();
    if (codes.isEmpty() && !BillHeading.foreign(heading).isEmpty()) {
      codes = List.of(BillHeading.foreign(heading));
    }
    boolean chosen = asked.currency().filter(USD::equals).isPresent();
    Optional<CurrencyRate> shown = asked.rate().filter(CurrencyRate::shown);
    if (codes.isEmpty() && shown.isPresent() && !BillCurrency.namesDollars(heading)) {
      return of("no amount has a currency, and amounts are shown in " + shown.get().code(), shown.get(), codes, asked);
    }
    if (codes.isEmpty() || codes.contains(USD) && !chosen) {
      return new PasteCurrency(Found.plain(USD), List.of(USD), 1);
    }
    String code = codes.getFirst();
    Optional<CurrencyRate> rate = asked.rate().filter(known -> known.code().equals(code));
    if (codes.size() > 1 || rate.isEmpty()) {
      return new PasteCurrency(chosen ? forDollars(codes) : Found.asked(("the amounts are in %s, and spend is recorded "
          + "in US dollars: give a rate of %s in Twelve months, or take them for dollars").formatted(code, code)),
          List.of(USD), 1);
    }
    return of("the amounts are in " + code, rate.get(), codes, asked);
  }

  /// @param why it is asked
  private static PasteCurrency of(String why, CurrencyRate rate, List<String> codes, PasteAsked asked) {
    String code = rate.code();
    String dollars = new BigDecimal(1 / rate.perUsd()).round(FIGURES).stripTrailingZeros().toPlainString();
    List<String> choices = List.of(code, USD);
    if (asked.currency().filter(choices::contains).isEmpty()) {
      return new PasteCurrency(Found.asked("%s, and spend is recorded in US dollars: choose %s to ".formatted(why, code)
          + "convert them at 1 %s = $%s".formatted(code, dollars)), choices, 1);
    }
    return asked.currency().filter(code::equals).isPresent()
        ? new PasteCurrency(Found.concluded(code, "converted at 1 %s = $%s".formatted(code, dollars)), choices,
            rate.perUsd())
        : new PasteCurrency(forDollars(codes), choices, 1);
  }

  private static Found<String> forDollars(List<String> codes) {
    return Found.concluded(USD, codes.isEmpty() ? "amounts without a currency are taken for US dollars"
        : "amounts in %s are taken for US dollars".formatted(String.join(", ", codes)));
  }

  /// An amount as it stands there in US dollars; what was converted in whole cents.
  double usd(double amount) {
    return perUsd == 1 ? amount : Math.round(amount / perUsd * CENTS) / CENTS;
  }
}

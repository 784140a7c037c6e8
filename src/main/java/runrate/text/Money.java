package runrate.text;

import java.util.Currency;
import java.util.Optional;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Scenario;

/// Amounts as people read them, in the currency a scenario is shown in. Everything is computed in US dollars; only what
/// is shown is converted, at the scenario's dated rate. List prices, agreed terms and vendors' caps stay in dollars:
/// they are facts of somebody else ([Figures#price], [Figures#usd]). Amounts are rounded here and nowhere earlier.
///
/// @param code   three letters, `USD` where nothing is converted
/// @param sign   what stands before an amount: `$`, `€`, or the code and a gap
/// @param perUsd units of the currency for one US dollar
public record Money(String code, String sign, double perUsd) {
  /// Nothing is converted.
  public static final Money US_DOLLARS = new Money("USD", "$", 1);
  /// From here on amounts are written short: nobody reads ten digits.
  private static final double MANY_MILLIONS = 1e7;
  private static final double BILLIONS = 999_500_000;
  /// Two places behind the point of millions and of billions.
  private static final double UNIT_OF_MILLIONS = 1e4;
  private static final double UNIT_OF_BILLIONS = 1e7;
  private static final int USUAL_PLACES = 2;

  /// What the scenario is shown in.
  public static Money of(Scenario scenario) {
    return of(scenario.business().shownCurrency());
  }

  /// What a rate says; US dollars without one.
  public static Money of(Optional<CurrencyRate> rate) {
    return rate.map(known -> new Money(known.code(), sign(known.code()), known.perUsd())).orElse(US_DOLLARS);
  }

  private static String sign(String code) {
    String known;
    try {
      known = Currency.getInstance(code).getSymbol(Figures.LOCALE);
    } catch (IllegalArgumentException noSuchCode) {
      known = code;
    }
    return Character.isLetter(known.charAt(known.length() - 1)) ? known + "\u00a0" : known;
  }

  public boolean isConverted() {
    return !code.equals(US_DOLLARS.code);
  }

  /// Dollars in this currency.
  public double of(double usd) {
    return usd * perUsd;
  }

  /// An amount of this currency in dollars.
  public double inUsd(double amount) {
    return amount / perUsd;
  }

  /// `$22,870`; with cents below a thousand, with more digits below a unit.
  public String amount(double usd) {
    return amount(usd, usd);
  }

  /// An amount with the digits its total is shown with, so that parts and total read alike.
  public String amount(double usd, double totalUsd) {
    if (usd == 0) {
      return sign + "0";
    }
    double unit = unitUsd(totalUsd);
    return Math.abs(of(totalUsd)) >= MANY_MILLIONS ? brief(Math.round(usd / unit) * unit)
        : digits(usd, digits(totalUsd));
  }

  /// `+$870`, `-$1,433`: a change, with the digits of its total; a dash where there is none.
  public String change(double usd, double totalUsd) {
    if (Math.abs(usd) < centUsd() / 2) {
      return "\u2013";
    }
    String amount = amount(Math.abs(usd), totalUsd);
    boolean shows = amount.chars().anyMatch(letter -> letter >= '1' && letter <= '9');
    return shows ? (usd < 0 ? "\u2212" : "+") + amount : tooSmall(totalUsd);
  }

  /// What is said of a change that its digits beside a total would show as none: `<$1`, `<$10k`.
  public String tooSmall(double totalUsd) {
    return "<" + overBar(unitUsd(totalUsd), totalUsd);
  }

  /// The same over a bar, where a code would take the room of the figure beside it.
  public String overBar(double usd, double totalUsd) {
    return sign.equals(unit()) ? amount(usd, totalUsd) : amount(usd, totalUsd).replace(sign, "");
  }

  /// The smallest amount shown beside a total of this size, in dollars: a unit of the currency, a hundredth, or less.
  public double unitUsd(double totalUsd) {
    double size = Math.abs(of(totalUsd));
    return inUsd(size >= BILLIONS ? UNIT_OF_BILLIONS : size >= MANY_MILLIONS ? UNIT_OF_MILLIONS
        : Math.pow(10, -digits(totalUsd)));
  }

  /// A cent of this currency, or whatever its smallest coin is called, in dollars.
  public double centUsd() {
    return inUsd(Math.pow(10, -places()));
  }

  /// How many places an amount has behind its point: none of yen, three of Kuwaiti dinars.
  public int places() {
    try {
      int places = Currency.getInstance(code).getDefaultFractionDigits();
      return places < 0 ? USUAL_PLACES : places;
    } catch (IllegalArgumentException noSuchCode) {
      return USUAL_PLACES;
    }
  }

  /// What amounts are in, in words of a head: `$`, `€`, `CHF`.
  public String unit() {
    return sign.replace("\u00a0", "");
  }

  /// `$10k`, and `10k` in a currency that has but a code: beside an axis it would stand on every line.
  public String onAxis(double usd) {
    return sign.equals(unit()) ? brief(usd) : Figures.signed(usd, Figures.shortened(Math.abs(of(usd))));
  }

  /// The step from one shown amount to another: what is shown before, this and what is shown after add up.
  public double shownChange(double beforeUsd, double afterUsd, double totalUsd) {
    return change(beforeUsd, afterUsd, unitUsd(totalUsd));
  }

  /// The same where all three are shown in cents.
  public double changeInCents(double beforeUsd, double afterUsd) {
    return change(beforeUsd, afterUsd, centUsd());
  }

  private static double change(double beforeUsd, double afterUsd, double unitUsd) {
    return (Math.round(afterUsd / unitUsd) - Math.round(beforeUsd / unitUsd)) * unitUsd;
  }

  private int digits(double totalUsd) {
    double size = Math.abs(of(totalUsd));
    return size >= 999.5 ? 0 : size >= 1 ? 2 : size >= 0.01 ? 4 : 6;
  }

  /// `$22,869.86`, `¥3,430,479`: to the smallest coin there is.
  public String cents(double usd) {
    return digits(usd, places());
  }

  /// `$0.130` for a request; more digits where three would show nothing.
  public String perRequest(double usd) {
    double size = Math.abs(of(usd));
    return digits(usd, size >= 100 ? 0 : size >= 1 ? 2 : size >= 0.01 || size == 0 ? 3 : 5);
  }

  /// `$1.425`, `$0.597`, `$1.20`: the cost of one round of calls, to a tenth of a cent where it has one.
  public String round(double usd) {
    double size = Math.abs(of(usd));
    if (size >= 100 || size == 0) {
      return amount(usd);
    }
    String text = digits(usd, size >= 0.01 ? 3 : 6);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  /// `$0.14361`, as explanations show the cost of one call.
  public String precise(double usd) {
    return digits(usd, 5);
  }

  /// `$10k`, `$1.5M`: short, for axes and labels in charts.
  public String brief(double usd) {
    return Figures.signed(usd, sign + Figures.shortened(Math.abs(of(usd))));
  }

  private String digits(double usd, int digits) {
    return Figures.signed(usd, sign + String.format(Figures.LOCALE, "%,." + digits + "f", Math.abs(of(usd))));
  }
}

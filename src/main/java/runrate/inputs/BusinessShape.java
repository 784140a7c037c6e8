package runrate.inputs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Business;
import runrate.scenario.CurrencyRate;
import runrate.scenario.Purchase;

/// What is known of users and their money: the keys of `business`.
public final class BusinessShape {
  private static final String CURRENCY_CODE = "^[A-Z]{3}$";

  public static final Num<Business> REQUESTS = Num.optional("requestsPerFeature", Range.ABOVE_ZERO, Quantity.COUNT,
      "Requests one use of the product's feature makes.", Business::requestsPerFeature,
          Business::withRequestsPerFeature);
  public static final Num<Business> FEATURES = Num.optional("featuresPerUser", Range.ABOVE_ZERO, Quantity.COUNT,
      "Uses of the feature by one user in a month.", Business::featuresPerUser, Business::withFeaturesPerUser);
  public static final Num<Business> USERS = Num.optional("users", Range.ABOVE_ZERO, Quantity.COUNT,
      "People who use the product in a month; where nobody counts them they follow from requests, requests a feature "
          + "and"
          + " features a user.", Business::users, Business::withUsers);
  public static final Num<Business> SUCCESS = Num.optional("successShare", Range.SHARE_ABOVE_ZERO, Quantity.SHARE,
      "The part of the feature's uses that reach what the user wanted; the cost of an outcome is divided by it.",
      Business::successShare, Business::withSuccessShare);
  public static final Num<Business> REVENUE = Num.optional("revenuePerUserUsd", Range.AT_LEAST_ZERO, Quantity.USD,
      "What a user pays a month; what the models cost a user is taken off it.",
      Business::revenuePerUserUsd, Business::withRevenuePerUserUsd);

  public static final OneOf<Purchase, Purchase.Channel> CHANNEL = new OneOf<>("channel", Purchase.Channel.class,
      Purchase.Channel.DIRECT, "From the vendor, or through a cloud's marketplace.", Purchase::channel);
  public static final Num<Purchase> COMMITMENT = Num.optional("unusedCommitmentUsd", Range.AT_LEAST_ZERO, Quantity.USD,
      "Spend a cloud provider was promised and that would lapse in a month; models bought through its marketplace "
          + "use it"
          + " up.", Purchase::unusedCommitmentUsd, BusinessShape::withCommitment);
  public static final Part<Business, Purchase> PURCHASE = Part.of("purchase",
      new Shape<>(List.of(CHANNEL, COMMITMENT), v -> new Purchase(v.choice(CHANNEL), v.of(COMMITMENT))),
      "Where the models are bought.", Business::purchase, Business::withPurchase);

  public static final Word<CurrencyRate> CODE = Word.<CurrencyRate>required("code", "Three letters.",
      CurrencyRate::code).matching(CURRENCY_CODE);
  public static final Num<CurrencyRate> PER_USD = Num.required("perUsd", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "Units for one US dollar.", CurrencyRate::perUsd,
      CurrencyRate::withPerUsd);
  public static final Dated<CurrencyRate, LocalDate> AS_OF = Dated.day("asOf", true, "The day of the rate.",
      CurrencyRate::asOf);
  public static final Word<CurrencyRate> SOURCE = Word.usually("", "source", "Who says so.", CurrencyRate::source);
  public static final Flag<CurrencyRate> SHOWN = Flag.<CurrencyRate>usually(true, "shown",
      "Whether amounts are shown in it; with false they are in US dollars, and the rate is kept.", CurrencyRate::shown)
      .leftOut();
  public static final Part<Business, CurrencyRate> CURRENCY = Part.optional("currency",
      new Shape<>(List.of(CODE, PER_USD, AS_OF, SOURCE, SHOWN), BusinessShape::currency),
      "Another currency to show amounts in.", Business::currency,
      (business, rate) -> business.withCurrency(Optional.of(rate)));

  public static final Shape<Business> SHAPE = new Shape<>(
      List.of(REQUESTS, FEATURES, USERS, SUCCESS, REVENUE, PURCHASE, CURRENCY),
      v -> new Business(v.of(REQUESTS), v.of(FEATURES), v.of(USERS), v.of(SUCCESS), v.of(REVENUE), v.part(PURCHASE),
          v.of(CURRENCY)));

  private BusinessShape() {}

  /// Spend that is to be used up is used up through the cloud's marketplace.
  private static Purchase withCommitment(Purchase purchase, OptionalDouble usd) {
    return usd.isEmpty() ? Purchase.DIRECT : new Purchase(Purchase.Channel.MARKETPLACE, usd);
  }

  /// What is wrong with the letters of a currency.
  public static Optional<String> refusedCode(String code) {
    return !code.matches(CURRENCY_CODE)
        ? Optional.of("'%s' is no currency: write three letters, for example EUR.".formatted(
        code)) : code.equals("USD") ? Optional.of("US dollars are what everything is computed in: name another "
            + "currency.") : Optional.empty();
  }

  private static CurrencyRate currency(Values v) {
    String code = v.text(CODE);
    if (!code.isEmpty() && !code.matches(CURRENCY_CODE)) {
      v.refuse(CODE, "'%s' is no currency".formatted(code), "Write three capital letters, for example EUR");
    }
    if (code.equals("USD")) {
      v.refuse(CODE, "US dollars are what everything is shown in already", "Name another currency, or leave it out");
    }
    return new CurrencyRate(code, v.number(PER_USD), v.of(AS_OF).orElse(LocalDate.EPOCH), v.text(SOURCE),
        v.flag(SHOWN));
  }
}

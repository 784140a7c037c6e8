package runrate.pricing;

import java.util.List;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What was agreed on top of the list price, with one vendor or for a whole plan (cost model 4.5, steps 10
/// to 12).
///
/// @param volumeBrackets marginal discounts on the whole list spend, bounds rising
/// @param discount       share taken off what the brackets leave
/// @param surcharge      share a channel puts on top of that, as on credits that are bought there
/// @param commitMonthlyUsd the least that is owed a month
public record Contract(List<VolumeBracket> volumeBrackets, OptionalDouble commitMonthlyUsd, double discount,
    double surcharge) {
  public static final Contract NONE = new Contract(List.of(), OptionalDouble.empty(), 0);

  public Contract {
    volumeBrackets = List.copyOf(volumeBrackets);
    commitMonthlyUsd.ifPresent(usd -> Require.atLeastZero("contract.commitMonthlyUsd", usd, "USD"));
    Require.share("contract.discount", discount);
    Require.atLeastZero("contract.surcharge", surcharge, "share");
  }

  /// A contract without a surcharge.
  public Contract(List<VolumeBracket> volumeBrackets, OptionalDouble commitMonthlyUsd, double discount) {
    this(volumeBrackets, commitMonthlyUsd, discount, 0);
  }

  /// Whether nothing was agreed.
  public boolean isNone() {
    return volumeBrackets.isEmpty() && commitMonthlyUsd.isEmpty() && discount == 0 && surcharge == 0;
  }

  /// What a month of this list spend is invoiced: brackets, the discount, the surcharge, then the floor.
  /// `sum over brackets of (min(spend, bound) - bound before) * (1 - discount)`; spend above the last
  /// bound pays list.
  public double invoiceUsd(double listUsd) {
    return atLeastCommitted(usageUsd(listUsd));
  }

  /// The larger of what was used and what was committed to.
  double atLeastCommitted(double usageUsd) {
    return commitMonthlyUsd.isPresent() ? Math.max(commitMonthlyUsd.getAsDouble(), usageUsd) : usageUsd;
  }

  /// What this list spend costs before the commitment: brackets, the discount, then the surcharge.
  public double usageUsd(double listUsd) {
    return usageUsd(listUsd, 0);
  }

  /// @param settledUsd at prices agreed model by model, from which nothing more is taken off
  double usageUsd(double listUsd, double settledUsd) {
    return (afterBracketsUsd(listUsd) * (1 - discount) + settledUsd) * (1 + surcharge);
  }

  private double afterBracketsUsd(double listUsd) {
    double billed = 0;
    double reached = 0;
    for (int i = 0; i < volumeBrackets.size(); i++) {
      VolumeBracket bracket = volumeBrackets.get(i);
      double end = Math.min(listUsd, bracket.upToUsd().orElse(Double.POSITIVE_INFINITY));
      if (end > reached) {
        billed += (end - reached) * (1 - bracket.discount());
        reached = end;
      }
    }
    return billed + Math.max(0, listUsd - reached);
  }

  public Contract withVolumeBrackets(List<VolumeBracket> brackets) {
    return new Contract(brackets, commitMonthlyUsd, discount, surcharge);
  }

  public Contract withDiscount(double share) {
    return new Contract(volumeBrackets, commitMonthlyUsd, share, surcharge);
  }

  public Contract withSurcharge(double share) {
    return new Contract(volumeBrackets, commitMonthlyUsd, discount, share);
  }

  public Contract withCommitMonthlyUsd(OptionalDouble usd) {
    return new Contract(volumeBrackets, usd, discount, surcharge);
  }
}

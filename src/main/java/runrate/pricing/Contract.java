package runrate.pricing;

import java.util.List;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What was agreed on top of the list price, with one vendor or for a whole plan (cost model 4.5, steps 10
/// to 12).
///
/// @param volumeBrackets marginal discounts on the whole list spend, bounds rising
/// @param discount       share taken off what the brackets leave
/// @param commitMonthlyUsd the least that is owed a month
public record Contract(List<VolumeBracket> volumeBrackets, OptionalDouble commitMonthlyUsd, double discount) {
  public static final Contract NONE = new Contract(List.of(), OptionalDouble.empty(), 0);

  public Contract {
    volumeBrackets = List.copyOf(volumeBrackets);
    commitMonthlyUsd.ifPresent(usd -> Require.atLeastZero("contract.commitMonthlyUsd", usd, "USD"));
    Require.share("contract.discount", discount);
  }

  /// Whether nothing was agreed.
  public boolean isNone() {
    return volumeBrackets.isEmpty() && commitMonthlyUsd.isEmpty() && discount == 0;
  }

  /// What a month of this list spend is invoiced: brackets, then the discount, then the floor.
  /// `sum over brackets of (min(spend, bound) - bound before) * (1 - discount)`; spend above the last
  /// bound pays list.
  public double invoiceUsd(double listUsd) {
    double usage = usageUsd(listUsd);
    return commitMonthlyUsd.isPresent() ? Math.max(commitMonthlyUsd.getAsDouble(), usage) : usage;
  }

  /// What this list spend costs before the commitment: brackets, then the discount.
  public double usageUsd(double listUsd) {
    return afterBracketsUsd(listUsd) * (1 - discount);
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
    return new Contract(brackets, commitMonthlyUsd, discount);
  }

  public Contract withDiscount(double share) {
    return new Contract(volumeBrackets, commitMonthlyUsd, share);
  }

  public Contract withCommitMonthlyUsd(OptionalDouble usd) {
    return new Contract(volumeBrackets, usd, discount);
  }
}

package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import runrate.pricing.Contract;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;
import runrate.units.Require;

/// What was negotiated with one vendor. What it says stands before the vendor's rate card; what it leaves
/// open is as on the card.
///
/// @param vendor           id of the vendor
/// @param discount         share off the list price
/// @param volumeBrackets   marginal discounts; none leaves those of the card
/// @param commitMonthlyUsd the least that is owed this vendor a month
/// @param surcharge        share a channel puts on top, as 0.055 on credits
public record VendorContract(String vendor, OptionalDouble discount, List<VolumeBracket> volumeBrackets,
    OptionalDouble commitMonthlyUsd, OptionalDouble surcharge) {

  public VendorContract {
    volumeBrackets = List.copyOf(volumeBrackets);
    Require.share("contract.vendors.discount", discount.orElse(0));
    Require.atLeastZero("contract.vendors.surcharge", surcharge.orElse(0), "share");
    Require.atLeastZero("contract.vendors.commitMonthlyUsd", commitMonthlyUsd.orElse(0), "USD");
  }

  /// A contract that says nothing yet.
  public static VendorContract of(String vendor) {
    return new VendorContract(vendor, OptionalDouble.empty(), List.of(), OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /// The vendor's terms with what was negotiated in place of what its card says.
  public VendorTerms onto(VendorTerms card) {
    Contract published = card.contract();
    return new VendorTerms(card.freeCreditUsd(), new Contract(
        volumeBrackets.isEmpty() ? published.volumeBrackets() : volumeBrackets,
        commitMonthlyUsd.isPresent() ? commitMonthlyUsd : published.commitMonthlyUsd(),
        discount.orElse(published.discount()), surcharge.orElse(published.surcharge())));
  }

  /// What a contract says, as far as it says anything.
  public VendorContract with(Contract contract) {
    return new VendorContract(vendor, known(contract.discount()), contract.volumeBrackets(),
        contract.commitMonthlyUsd(), known(contract.surcharge()));
  }

  private static OptionalDouble known(double share) {
    return share == 0 ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  public VendorContract withDiscount(OptionalDouble share) {
    return new VendorContract(vendor, share, volumeBrackets, commitMonthlyUsd, surcharge);
  }

  public VendorContract withVolumeBrackets(List<VolumeBracket> brackets) {
    return new VendorContract(vendor, discount, brackets, commitMonthlyUsd, surcharge);
  }

  public VendorContract withCommitMonthlyUsd(OptionalDouble usd) {
    return new VendorContract(vendor, discount, volumeBrackets, usd, surcharge);
  }

  public VendorContract withSurcharge(OptionalDouble share) {
    return new VendorContract(vendor, discount, volumeBrackets, commitMonthlyUsd, share);
  }
}

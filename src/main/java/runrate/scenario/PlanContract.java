package runrate.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import runrate.pricing.Contract;
import runrate.pricing.VendorTerms;

/// What was agreed about paying for a plan. Each vendor's terms hold for what it sells; what is reserved is
/// paid by the month; the contract on the sum holds for all invoices together (cost model 4.10).
///
/// @param onSum    for the sum of the vendors' invoices
/// @param vendors  at most one each
/// @param reserved at most one a model
public record PlanContract(Contract onSum, List<VendorContract> vendors, List<ReservedCapacity> reserved) {
  public static final PlanContract NONE = new PlanContract(Contract.NONE, List.of(), List.of());

  public PlanContract {
    vendors = List.copyOf(vendors);
    reserved = List.copyOf(reserved);
  }

  /// A contract on the sum alone.
  public static PlanContract of(Contract onSum) {
    return new PlanContract(onSum, List.of(), List.of());
  }

  public boolean isNone() {
    return onSum.isNone() && vendors.isEmpty() && reserved.isEmpty();
  }

  public Optional<VendorContract> with(String vendor) {
    return vendors.stream().filter(contract -> contract.vendor().equals(vendor)).findFirst();
  }

  /// @param card the vendor's terms on its rate card
  public VendorTerms termsAt(String vendor, VendorTerms card) {
    return vendors.isEmpty() ? card : with(vendor).map(contract -> contract.onto(card)).orElse(card);
  }

  /// What all reserved capacity costs a month, used or not.
  public double reservedUsd() {
    double usd = 0;
    for (ReservedCapacity capacity : reserved) {
      usd += capacity.monthlyUsd();
    }
    return usd;
  }

  /// Contracts with a commitment to vendors that sell nothing to the plan.
  public List<VendorContract> idle(Predicate<String> sells) {
    return vendors.isEmpty() ? List.of() : vendors.stream()
        .filter(contract -> contract.commitMonthlyUsd().isPresent() && !sells.test(contract.vendor())).toList();
  }

  public PlanContract withOnSum(UnaryOperator<Contract> change) {
    return new PlanContract(change.apply(onSum), vendors, reserved);
  }

  public PlanContract withVendors(List<VendorContract> contracts) {
    return new PlanContract(onSum, contracts, reserved);
  }

  /// One vendor's contract changed; one that says nothing any more goes.
  public PlanContract withVendor(String vendor, UnaryOperator<VendorContract> change) {
    VendorContract changed = change.apply(with(vendor).orElseGet(() -> VendorContract.of(vendor)));
    boolean known = with(vendor).isPresent();
    Stream<VendorContract> all = known ? vendors.stream().map(old -> old.vendor().equals(vendor) ? changed : old)
        : Stream.concat(vendors.stream(), Stream.of(changed));
    return withVendors(all.filter(contract -> !contract.equals(VendorContract.of(contract.vendor()))).toList());
  }

  public PlanContract withReserved(List<ReservedCapacity> capacities) {
    return new PlanContract(onSum, vendors, capacities);
  }
}

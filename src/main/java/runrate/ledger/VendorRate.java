package runrate.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Scenario;
import runrate.scenario.VendorContract;

/// What was agreed with a vendor, as its bill shows it: tokens at list and as billed, of rows that have both. Fees are
/// agreed apart, mostly at their list price.
///
/// @param id of the vendor, where a card has it
public record VendorRate(String vendor, Optional<String> id, BigDecimal listedUsd, BigDecimal billedUsd) {
  /// A hundredth of a per cent: amounts of bills are rounded, and what was agreed is not.
  private static final int PLACES = 4;

  /// The part of the list price that is not paid; below 0 where more is.
  public double discount() {
    return listedUsd.subtract(billedUsd).divide(listedUsd, MathContext.DECIMAL64).doubleValue();
  }

  /// The same as somebody would have agreed it.
  private double agreed() {
    return listedUsd.subtract(billedUsd).divide(listedUsd, PLACES, RoundingMode.HALF_UP).doubleValue();
  }

  /// Whether anything but the list price was agreed.
  public boolean isAgreed() {
    return agreed() != 0;
  }

  /// Whether it is a discount of a vendor that scenarios know.
  public boolean canBeTaken() {
    return id.isPresent() && agreed() > 0 && agreed() < 1;
  }

  /// The scenario with this as the vendor's discount; whatever else was agreed with it stays.
  public Scenario onto(Scenario scenario) {
    return scenario.withPlan(plan -> plan.withContract(plan.contract().withVendor(id.orElseThrow(), terms ->
        terms.withDiscount(OptionalDouble.of(agreed())))));
  }

  /// Whether a scenario has it.
  public boolean isIn(Scenario scenario) {
    return id.flatMap(scenario.plan().contract()::with).map(VendorContract::discount).orElse(OptionalDouble.empty())
        .equals(OptionalDouble.of(agreed()));
  }

  VendorRate plus(VendorRate other) {
    return new VendorRate(vendor, id, listedUsd.add(other.listedUsd), billedUsd.add(other.billedUsd));
  }
}

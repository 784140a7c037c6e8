package runrate.inputs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.pricing.Contract;
import runrate.pricing.VolumeBracket;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.ReservedCapacity.Beyond;
import runrate.scenario.VendorContract;

/// What was negotiated: the keys of `plan.contract`, on the sum of all invoices, vendor by vendor, and capacity
/// that is paid by the month.
public final class ContractShape {
  private static final double CENT = 0.01;

  public static final Num<VolumeBracket> UP_TO = Num.optional("upToUsd", Range.ABOVE_ZERO, Quantity.USD,
      "Upper bound of the bracket; the last one has none.", VolumeBracket::upToUsd,
      (VolumeBracket bracket, OptionalDouble bound) -> new VolumeBracket(bound, bracket.discount())).leftOut();
  public static final Num<VolumeBracket> BRACKET_DISCOUNT = Num.usually(0, "discount", Range.SHARE, Quantity.SHARE,
      "Discount on the spend inside it.", VolumeBracket::discount,
      (bracket, share) -> new VolumeBracket(bracket.upToUsd(), share));
  private static final Shape<VolumeBracket> BRACKET = new Shape<>(List.of(UP_TO, BRACKET_DISCOUNT),
      v -> new VolumeBracket(v.of(UP_TO), v.number(BRACKET_DISCOUNT)));

  public static final Entries<PlanContract, VolumeBracket> BRACKETS = Entries.of("volumeBrackets", BRACKET,
      "Discounts that grow with the month's spend; each applies only to the part of the spend inside its bracket.",
      (PlanContract contract) -> contract.onSum().volumeBrackets(),
      (contract, brackets) -> contract.withOnSum(sum -> sum.withVolumeBrackets(brackets)))
      .turning(UP_TO, (contract, index, bound) -> contract.withOnSum(sum -> sum.withVolumeBrackets(
          withBound(sum.volumeBrackets(), index, bound))));
  public static final Num<PlanContract> COMMIT = Num.optional("commitMonthlyUsd", Range.AT_LEAST_ZERO, Quantity.USD,
      "The amount owed each month under a contract even if less is used; below it, saving tokens saves no money.",
      contract -> contract.onSum().commitMonthlyUsd(),
      (contract, usd) -> contract.withOnSum(sum -> sum.withCommitMonthlyUsd(usd)));
  public static final Num<PlanContract> DISCOUNT = Num.usually(0, "discount", Range.SHARE, Quantity.SHARE,
      "A percentage taken off the sum of all vendors' invoices.", contract -> contract.onSum().discount(),
      (contract, share) -> contract.withOnSum(sum -> sum.withDiscount(share)));

  public static final Word<VendorContract> VENDOR = Word.required("vendor", "The vendor, by the id of its rate card.",
      VendorContract::vendor);
  public static final Num<VendorContract> VENDOR_DISCOUNT = Num.optional("discount", Range.SHARE, Quantity.SHARE,
      "A percentage agreed with the vendor, taken off its list price; in place of one on its rate card.",
      VendorContract::discount, VendorContract::withDiscount).leftOut();
  public static final Entries<VendorContract, VolumeBracket> VENDOR_BRACKETS = Entries.of("volumeBrackets",
      // a shape of its own, for its keys stand in the file a second time
      new Shape<>(BRACKET.keys(), BRACKET.build()),
      "Discounts that grow with the month's spend at this vendor.", VendorContract::volumeBrackets,
      VendorContract::withVolumeBrackets).leftOut()
      .turning(UP_TO, (contract, index, bound) -> contract.withVolumeBrackets(
          withBound(contract.volumeBrackets(), index, bound)));
  public static final Num<VendorContract> VENDOR_COMMIT = Num.optional("commitMonthlyUsd", Range.AT_LEAST_ZERO,
      Quantity.USD, "The amount owed this vendor each month even if less is used.",
      VendorContract::commitMonthlyUsd, VendorContract::withCommitMonthlyUsd).leftOut();
  public static final Num<VendorContract> SURCHARGE = Num.optional("surcharge", Range.AT_LEAST_ZERO, Quantity.SHARE,
      "What a channel puts on top of its prices, as a share: 0.055 where credits cost 5.5 % more than they are worth.",
      VendorContract::surcharge, VendorContract::withSurcharge).leftOut();
  public static final Entries<PlanContract, VendorContract> VENDORS = Entries.of("vendors",
      new Shape<>(List.of(VENDOR, VENDOR_DISCOUNT, VENDOR_BRACKETS, VENDOR_COMMIT, SURCHARGE),
          ContractShape::vendorContract),
      "What was agreed with single vendors; each applies to what that vendor sells.", PlanContract::vendors,
      PlanContract::withVendors).named("vendor", VendorContract::vendor, VendorContract::of).leftOut();

  public static final Word<ReservedCapacity> RESERVED_MODEL = Word.required("model",
      "The model, as vendor/model of a rate card.", ReservedCapacity::model);
  public static final Num<ReservedCapacity> RESERVED_PRICE = Num.required("monthlyUsd", Range.ABOVE_ZERO, Quantity.USD,
      "What it costs a month, used or not.", ReservedCapacity::monthlyUsd, ReservedCapacity::withMonthlyUsd);
  public static final Num<ReservedCapacity> RESERVED_TOKENS = Num.optional("tokensPerMinute", Range.ABOVE_ZERO,
      Quantity.TOKENS, "Tokens of prompts and answers it carries a minute; everything fits where it is left open.",
      ReservedCapacity::tokensPerMinute, ReservedCapacity::withTokensPerMinute);
  public static final OneOf<ReservedCapacity, Beyond> BEYOND = new OneOf<>("beyond", Beyond.class, Beyond.ON_DEMAND,
      "What becomes of calls that do not fit: paid by the token, or refused.", ReservedCapacity::beyond);
  public static final Entries<PlanContract, ReservedCapacity> RESERVED = Entries.of("reserved",
      new Shape<>(List.of(RESERVED_MODEL, RESERVED_PRICE, RESERVED_TOKENS, BEYOND),
          v -> new ReservedCapacity(v.text(RESERVED_MODEL), v.number(RESERVED_PRICE), v.of(RESERVED_TOKENS),
              v.choice(BEYOND))),
      "Capacity paid by the month: calls that fit into it cost nothing more.", PlanContract::reserved,
      PlanContract::withReserved).leftOut();

  public static final Shape<PlanContract> SHAPE = new Shape<>(List.of(BRACKETS, COMMIT, DISCOUNT, VENDORS, RESERVED),
      ContractShape::contract);

  private ContractShape() {}

  private static PlanContract contract(Values v) {
    rising(v, BRACKETS, v.of(BRACKETS));
    once(v, VENDORS, VENDOR.name(), v.of(VENDORS).stream().map(VendorContract::vendor).toList());
    once(v, RESERVED, RESERVED_MODEL.name(), v.of(RESERVED).stream().map(ReservedCapacity::model).toList());
    return new PlanContract(new Contract(v.of(BRACKETS), v.of(COMMIT), v.number(DISCOUNT)), v.of(VENDORS),
        v.of(RESERVED));
  }

  private static VendorContract vendorContract(Values v) {
    rising(v, VENDOR_BRACKETS, v.of(VENDOR_BRACKETS));
    return new VendorContract(v.text(VENDOR), v.of(VENDOR_DISCOUNT), v.of(VENDOR_BRACKETS), v.of(VENDOR_COMMIT),
        v.of(SURCHARGE));
  }

  private static void rising(Values v, Key<?> key, List<VolumeBracket> brackets) {
    double reached = 0;
    for (int i = 0; i < brackets.size(); i++) {
      double bound = brackets.get(i).upToUsd().orElse(Double.POSITIVE_INFINITY);
      if (bound <= reached || (Double.isInfinite(bound) && i < brackets.size() - 1)) {
        v.refuse(key, "[%s].upToUsd".formatted(i), "the bounds must rise, and only the last bracket has none",
            "Order the brackets");
      }
      reached = bound;
    }
  }

  /// A bound stays between those of its neighbours.
  private static List<VolumeBracket> withBound(List<VolumeBracket> brackets, int index, double bound) {
    double least = index == 0 ? 0 : brackets.get(index - 1).upToUsd().orElse(0);
    double most = index + 1 == brackets.size() ? Double.POSITIVE_INFINITY
        : brackets.get(index + 1).upToUsd().orElse(Double.POSITIVE_INFINITY);
    List<VolumeBracket> changed = new ArrayList<>(brackets);
    changed.set(index, new VolumeBracket(OptionalDouble.of(Math.clamp(bound, least + CENT,
        Math.max(least + CENT, most - CENT))), brackets.get(index).discount()));
    return changed;
  }

  private static void once(Values v, Key<?> key, String name, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        v.refuse(key, "[%s].%s".formatted(i, name), "'%s' stands in this list twice".formatted(names.get(i)),
            "Keep one entry");
      }
    }
  }
}

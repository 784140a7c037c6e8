package runrate.costing;

import java.util.List;
import java.util.function.Consumer;
import runrate.inputs.ContractShape;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.VendorContract;
import runrate.units.Problem;

/// Holds what a plan says of contracts against the rate cards: the vendors and models it names, and
/// whether anything goes to them.
record ContractCheck(RateBook book, Plan plan, Consumer<Problem> problems) {

  void run() {
    List<VendorContract> vendors = plan.contract().vendors();
    for (int i = 0; i < vendors.size(); i++) {
      vendor(Keys.path(ContractShape.VENDOR).replace("[]", "[%s]".formatted(i)), vendors.get(i));
    }
    List<ReservedCapacity> reserved = plan.contract().reserved();
    for (int i = 0; i < reserved.size(); i++) {
      reserved(Keys.path(ContractShape.RESERVED_MODEL).replace("[]", "[%s]".formatted(i)), reserved.get(i).model());
    }
    warnTwice(Keys.path(PlanShape.CONTRACT), "", plan.contract().onSum().volumeBrackets().isEmpty(),
        plan.contract().onSum().discount());
  }

  /// Calls that reserved capacity turns away in an average minute: they are paid nothing, and do nothing.
  ///
  /// @param prepared a plan free of errors
  void refused(PreparedPlan prepared) {
    for (PricedRoute route : prepared.routes()) {
      double share = prepared.refusedShare(route);
      if (share > 0) {
        problems.accept(Problem.warning(Keys.path(ContractShape.RESERVED),
            ("%s %% of the live calls to %s find no room in the capacity reserved for it and are refused; "
                + "what they would cost is not saved, their work is not done").formatted(
                ScenarioCheck.number(Math.round(share * 100)), route.terms().offer().shortName()),
            "Reserve more, or pay the rest by the token"));
      }
    }
  }

  private void vendor(String where, VendorContract contract) {
    if (book.vendors().stream().noneMatch(vendor -> vendor.id().equals(contract.vendor()))) {
      problems.accept(UnknownName.vendor(book, where, contract.vendor(), "Take it out"));
    }
    warnTwice(where, " of '%s'".formatted(contract.vendor()), contract.volumeBrackets().isEmpty(),
        contract.discount().orElse(0));
  }

  private void warnTwice(String where, String whose, boolean noBrackets, double discount) {
    if (!noBrackets && discount > 0) {
      problems.accept(Problem.warning(where,
          "volume brackets and a discount%s are both set; vendors usually grant one of them".formatted(whose), ""));
    }
  }

  private void reserved(String where, String model) {
    if (book.find(model).isEmpty()) {
      problems.accept(UnknownName.model(book, where, model));
    } else if (plan.effectiveRouting().routes().stream().noneMatch(route -> route.share() > 0
        && book.find(route.model()).equals(book.find(model)))) {
      problems.accept(Problem.warning(where, "capacity is reserved for %s, but no call goes to it".formatted(
          book.shortName(model)), "It is paid all the same: give it up, or send it calls"));
    }
  }
}

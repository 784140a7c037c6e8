package runrate.text;

import runrate.costing.BatchEffect;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;

/// What a note about an idle input asks of a scenario and its month.
record Idle(Scenario scenario, CostReport report, BatchEffect batch) {
  static final String NO_CALLS = "no calls yet";
  static final String FREE = "these models are free";

  Plan plan() {
    return scenario.plan();
  }

  Workload workload() {
    return scenario.workload();
  }

  boolean hasNoCalls() {
    return workload().callsPerDay() == 0;
  }

  /// The first of two reasons every input of a call has.
  String noCallsOrFree() {
    return hasNoCalls() ? NO_CALLS : isFree() ? FREE : "";
  }

  boolean isFree() {
    return report.byModel().stream().allMatch(model -> model.callShare() == 0 || model.liveCallUsd() == 0)
        && report.breakdown().listUsd() == 0 && report.callsPerMonth() > 0;
  }

  boolean caches() {
    return report.byModel().stream().anyMatch(ModelCost::cached);
  }

  boolean isBelowCommitment() {
    var contract = plan().contract().onSum();
    if (report.invoices().stream().filter(invoice -> report.buysFrom(invoice.vendor())).allMatch(invoice ->
        invoice.invoicedUsd() > invoice.terms().usageUsd(invoice.spend()))) {
      return true;
    }
    double invoiced = report.invoices().stream().mapToDouble(VendorInvoice::billedUsd).sum();
    return contract.commitMonthlyUsd().isPresent()
        && contract.usageUsd(invoiced) < contract.commitMonthlyUsd().getAsDouble();
  }
}

package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.files.report.Export;
import runrate.files.sheet.SheetDraft;
import runrate.savings.Lever;
import runrate.scenario.Plan;

/// The plans between the baseline and the scenario's own, each worked out in full on one sheet: one more
/// lever in each, in the order of [Lever]. A lever that changes nothing now has its plan all the same,
/// because its input may be changed; only what no input of the workbook can change is passed over.
record StepRows(SheetDraft draft, LiveSheets sheets, Export export, PlanCells cells) {

  /// @param beforeUsd month without the lever, refused calls priced
  /// @param afterUsd  month with it
  record Step(Lever lever, String beforeUsd, String afterUsd) {}

  /// @param baseline what the plan is compared with
  record Steps(BlockTotals baseline, List<Step> steps) {}

  Steps write(PlanCells baselineCells, BlockTotals planTotals) {
    Plan plan = export.scenario().plan();
    Plan current = export.scenario().baselinePlan();
    PlanCells at = baselineCells;
    String name = export.scenario().baseline().pinned().isPresent()
        ? "Baseline: the plan of today" : "Baseline: naive use";
    BlockTotals baseline = block(name, current, at);
    String month = baseline.monthUsd();
    List<Step> steps = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      Plan next = lever.copy(plan, current);
      at = at.with(lever, cells);
      boolean fixed = next.equals(current) && (lever.isRare() || lever == Lever.SERVICE_MODE);
      if (!fixed) {
        String after = (lever == Lever.CONTRACT ? planTotals : block("With " + lever.label(), next, at))
            .workUsd(baseline);
        steps.add(new Step(lever, month, after));
        month = after;
      }
      current = next;
    }
    return new Steps(baseline, steps);
  }

  private BlockTotals block(String name, Plan plan, PlanCells at) {
    var priced = PricedPlan.of(name, export.engine(), export.scenario(), plan, at);
    boolean pinned = export.scenario().baseline().pinned().isPresent();
    return PlanBlock.write(draft, sheets, pinned ? priced : priced.atList());
  }
}

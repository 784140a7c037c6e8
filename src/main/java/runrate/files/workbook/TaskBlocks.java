package runrate.files.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import runrate.costing.CostEngine;
import runrate.files.report.Export;
import runrate.files.sheet.SheetDraft;
import runrate.inputs.Keys;
import runrate.inputs.ScenarioShape;
import runrate.inputs.Work;
import runrate.scenario.Plan;
import runrate.scenario.PlanContract;
import runrate.scenario.Scenario;

/// Every task of a scenario worked out by itself at list prices, its own plan and the baseline, over inputs of its own
/// and those it takes over from all work. What tasks do to each other is not in it.
final class TaskBlocks {
  private static final String SHARED = "What tasks do to each other or pay together, as of the export, in a column of "
      + "its own: a prefix of the team, free units of fees, credits, brackets, commitments, the contract, and calls "
      + "that are made once more on another model.";

  private final CostEngine engine;
  private final Scenario scenario;
  private final InputsSheet inputs = new InputsSheet();
  private final PricesSheet prices = new PricesSheet();
  private final SheetDraft model = LiveWorkbook.wide("Model");
  private final SheetDraft baseline = LiveWorkbook.wide("Baseline");
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> fixed = new LinkedHashSet<>();
  private final LiveSheets sheets;
  private final WorkloadCells work;
  private final PlanCells baselineCells;

  /// A task by itself.
  ///
  /// @param month    its plan
  /// @param monthUsd what that comes to at the inputs of the export
  /// @param before   the plan it is compared with
  record Block(Work.Part part, BlockTotals month, double monthUsd, BlockTotals before, double beforeUsd) {}

  private TaskBlocks(Export export) {
    engine = export.engine();
    scenario = export.scenario();
    work = WorkloadRows.write(inputs, scenario);
    inputs.section("Plan");
    plan(scenario.plan(), Keys.path(ScenarioShape.PLAN), true);
    baselineCells = scenario.baseline().pinned().map(pinned -> {
      inputs.section("The plan of today");
      return plan(pinned, Keys.path(ScenarioShape.PINNED), false);
    }).orElseGet(() -> PlanCells.naive(scenario.baselinePlan()));
    sheets = LiveSheets.of(inputs, prices, work);
  }

  static TaskBlocks of(Export export) {
    var all = new TaskBlocks(export);
    List<Work.Part> parts = Work.of(export.scenario()).parts();
    for (int i = 0; i < parts.size(); i++) {
      all.blocks.add(all.block(i, parts.get(i)));
    }
    all.inputs.ofAllWork();
    all.inputs.section("Fixed in this file");
    all.fixed.add(SHARED);
    all.fixed.forEach(all.inputs::line);
    return all;
  }

  private PlanCells plan(Plan plan, String path, boolean names) {
    return new PlanInputs(inputs, engine, plan, path, names).write();
  }

  private Block block(int index, Work.Part part) {
    String share = inputs.task(index, part.task());
    WorkloadCells own = Work.hasOwnCalls(part.task()) ? WorkloadRows.write(inputs, part.scenario())
        : WorkloadRows.write(inputs, part.scenario().withWorkload(shown -> shown.withCallsPerDay(
            scenario.workload().callsPerDay()))).sharing(work, share);
    PlanCells cells = plan(part.scenario().plan(), Keys.path(ScenarioShape.PLAN), false);
    PricedPlan mine = priced(part, part.scenario().plan(), cells);
    PricedPlan before = priced(part, scenario.baselinePlan(), baselineCells);
    fixed.addAll(FixedLines.of(part.scenario(), mine.prepared().bases()));
    LiveSheets ofTask = sheets.of(own);
    return new Block(part, PlanBlock.write(model, ofTask, mine), mine.report().monthUsd(),
        PlanBlock.write(baseline, ofTask, before), before.report().monthUsd());
  }

  private PricedPlan priced(Work.Part part, Plan plan, PlanCells cells) {
    return PricedPlan.of(part.task().name(), engine, part.scenario(), plan.withContract(PlanContract.NONE), cells)
        .atList();
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  LiveSheets sheets() {
    return sheets;
  }

  /// The sheets the blocks stand on.
  List<SheetDraft> drafts() {
    return List.of(model, baseline);
  }
}

package runrate.files.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import runrate.costing.ModelBasis;
import runrate.files.report.Export;
import runrate.files.sheet.Ref;
import runrate.files.sheet.Sheet;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.ScenarioShape;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.scenario.Scenario;

/// A scenario as a workbook whose results are formulas over its inputs and prices: change an input and the
/// month comes out as the program would have it.
///
/// Summary: the results. Inputs: every number to change. Prices: with their sources. Model: the plan worked
/// out. Steps: the baseline and every plan between it and the scenario's own. Rates: hit rates that no plain
/// formula derives, where there are any.
public final class LiveWorkbook {
  static final int HEAD_ROWS = 3;
  private static final double NAME_WIDTH = 30;
  private static final double WIDTH = 17;

  private LiveWorkbook() {}

  public static Workbook of(Export export) {
    Scenario scenario = export.scenario();
    var inputs = new InputsSheet();
    WorkloadCells work = WorkloadRows.write(inputs, scenario);
    List<Vendor> vendors = vendors(export.engine().book(), scenario);
    PlanCells plan = new PlanInputs(inputs, export.engine(), scenario.plan(), Keys.path(ScenarioShape.PLAN), true)
        .write("Plan", vendors);
    PlanCells baseline = scenario.baseline().pinned().map(pinned ->
        new PlanInputs(inputs, export.engine(), pinned, Keys.path(ScenarioShape.PINNED), false)
            .write("The plan of today", vendors))
        .orElseGet(() -> PlanCells.naive(scenario.baselinePlan()));
    String budget = PlanInputs.budget(inputs, scenario.budget());
    PricedPlan priced = PricedPlan.of("The plan", export.engine(), scenario, scenario.plan(), plan);
    PricedPlan against = PricedPlan.of("", export.engine(), scenario, scenario.baselinePlan(), baseline);
    var sheets = LiveSheets.of(inputs, new PricesSheet(), work);
    fixed(inputs, scenario, priced, against);
    SheetDraft model = wide("Model");
    BlockTotals totals = PlanBlock.write(model, sheets, priced);
    SheetDraft steps = wide("Steps");
    StepRows.Steps written = new StepRows(steps, sheets, export, plan).write(baseline, totals);
    var summary = new SummarySheet(export, totals, written, budget);
    Map<String, Ref> names = new TreeMap<>(inputs.names());
    names.putAll(summary.names());
    return new Workbook(all(summary.draft(), sheets, model, steps), names);
  }

  private static List<Sheet> all(SheetDraft summary, LiveSheets sheets, SheetDraft model, SheetDraft steps) {
    List<Sheet> all = new ArrayList<>(List.of(summary.sheet(0), sheets.inputs().draft().sheet(HEAD_ROWS),
        sheets.prices().draft().sheet(HEAD_ROWS), model.sheet(0), steps.sheet(0)));
    if (!sheets.computedNames().isEmpty()) {
      all.add(sheets.rates().sheet(2));
    }
    return all;
  }

  static SheetDraft wide(String name) {
    double[] widths = new double[16];
    Arrays.fill(widths, WIDTH);
    widths[0] = NAME_WIDTH;
    return new SheetDraft(name, widths);
  }

  private static List<ModelBasis> bases(PricedPlan priced, PricedPlan against) {
    List<ModelBasis> all = new ArrayList<>(priced.prepared().bases());
    all.addAll(against.prepared().bases());
    return all;
  }

  /// Everybody of whom a plan or its baseline buys, each once.
  private static List<Vendor> vendors(RateBook book, Scenario scenario) {
    return Stream.of(scenario.plan(), scenario.baselinePlan())
        .flatMap(plan -> plan.effectiveRouting().routes().stream())
        .map(route -> book.find(route.model()).orElseThrow().card().vendor()).distinct().toList();
  }

  private static void fixed(InputsSheet inputs, Scenario scenario, PricedPlan priced, PricedPlan against) {
    inputs.section("Fixed in this file");
    FixedLines.of(scenario, bases(priced, against)).forEach(inputs::line);
  }
}

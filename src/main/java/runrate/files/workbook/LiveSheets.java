package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;

/// The sheets every plan of a workbook shares: inputs and prices.
record LiveSheets(InputsSheet inputs, PricesSheet prices, WorkloadCells work, SheetDraft rates,
    List<String> computedNames) {
  private static final int VALUE = 1;

  static LiveSheets of(InputsSheet inputs, PricesSheet prices, WorkloadCells work) {
    var rates = new SheetDraft("Rates", 60, 16, 60);
    rates.add(Cell.title("Hit rates as computed by Runrate for these inputs"));
    rates.add(Cell.note("Launch patterns other than the steady one have no plain formula. Change a rate here, or type "
        + "a share into Hit rate on the Inputs sheet."));
    return new LiveSheets(inputs, prices, work, rates, new ArrayList<>());
  }

  /// The same sheets for another workload.
  LiveSheets of(WorkloadCells other) {
    return new LiveSheets(inputs, prices, other, rates, computedNames);
  }

  /// Writes down a rate that no formula here derives, as an input.
  String computed(String name, double rate) {
    Ref row = rates.add(Cell.text(name), Cell.input(rate, Format.FACTOR),
        Cell.note("as computed by Runrate for these inputs"));
    computedNames.add(name);
    return new Ref(row.sheet(), VALUE, row.row()).toString();
  }
}

package runrate.cli;

import java.nio.file.Path;
import java.util.List;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.BilledRows;
import runrate.files.warehouse.ReadOptions;
import runrate.files.warehouse.UsageFolder;
import runrate.files.warehouse.UsageStore;
import runrate.ledger.ChargeRow;
import runrate.risk.Watch;
import runrate.units.Problem;
import runrate.usage.LoggedNames;

/// Bills without the calls they are of, which lie in a database.
final class BillsAlone {
  private BillsAlone() {}

  /// @param files of which nothing is kept; none for all bills that were read before
  static List<ChargeRow> of(List<Path> files, LoggedNames names) throws WarehouseException {
    UsageFolder folder = new UsageFolder(UserFolder.find().folder());
    try (UsageStore store = files.isEmpty() ? UsageStore.open(folder, files) : UsageStore.inMemory(folder, files)) {
      for (Path file : files) {
        store.read(file, ReadOptions.USUAL, Watch.NONE);
        if (store.questions(store.prices(names), Today.date()).total().requests() > 0) {
          throw new WarehouseException(Problem.error("", "calls are in it, but those of the database are to be "
              + "compared", "Give bills alone").inFile(file.toString()), null);
        }
      }
      return new BilledRows(store).all();
    }
  }
}

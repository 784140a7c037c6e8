package runrate.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;
import runrate.files.disk.FileStamp;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.PlainScenario;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// What the window starts with: the scenario asked for, else the default one, else the plainest
/// scenario the rate cards allow; and whatever was wrong on the way there.
///
/// @param stamp what the file asked for held before it was read
record Opening(ScenarioStore store, FileStamp stamp, boolean troubled) {

  static Opening of(RunrateHome home, Path file) {
    var cards = RateCardFolder.read(home.rateCards(), UserFolder.find().rateCards());
    var engine = new CostEngine(cards.book().readOn(Today.date()));
    List<Problem> problems = new ArrayList<>();
    FileStamp stamp = Saving.onDisk(file);
    Optional<Scenario> wanted = usable(engine, file, problems);
    Optional<Scenario> first = wanted.isPresent() || file.equals(home.defaultScenario())
        ? wanted : usable(engine, home.defaultScenario(), problems);
    Scenario scenario = first.orElseGet(() -> PlainScenario.of(cards.book()));
    var store = new ScenarioStore(engine, scenario, wanted.map(read -> file));
    store.showFileProblems(problems);
    store.useRates(engine, cards.problems());
    return new Opening(store, stamp, store.state().fileProblems().stream().anyMatch(Problem::isError));
  }

  private static Optional<Scenario> usable(CostEngine engine, Path file, List<Problem> problems) {
    ReadResult<Scenario> read = ScenarioReader.readForWindow(engine, file);
    problems.addAll(read.problems());
    return read.value();
  }

}

package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import runrate.costing.CostEngine;
import runrate.desktop.store.ScenarioStore;
import runrate.ledger.Reconciliation;
import runrate.ledger.VendorRate;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyLogged;
import runrate.usage.Calibration;
import runrate.usage.CallDimension;
import runrate.usage.LoggedScenario;

/// Makes the open scenario of what the log measures and bills agree on, in one step, and says what is other then.
final class MadeOfLog {
  private final ScenarioStore store;
  private final BiConsumer<Why, Node> why;
  private Optional<Made> made = Optional.empty();

  private record Made(Scenario scenario, String sentence) {}

  MadeOfLog(ScenarioStore store, BiConsumer<Why, Node> why) {
    this.store = store;
    this.why = why;
  }

  /// What would be made; absent where the log tells too little.
  private Optional<Scenario> scenario(ReadCalls read, List<VendorRate> rates) {
    return LoggedScenario.of(store.engine(), read.names(), store.state().scenario(), read.work(), read.byFeature(),
        read.attribution().by(CallDimension.FEATURE), "log, " + read.label()).map(measured -> {
          Scenario with = measured;
          for (VendorRate rate : rates) {
            with = rate.onto(with);
          }
          return with;
        });
  }

  /// @param near what was clicked
  void make(ReadCalls read, Reconciliation beside, Node near) {
    List<VendorRate> rates = beside.rates().stream().filter(VendorRate::canBeTaken).toList();
    scenario(read, rates).ifPresent(with -> {
      CostEngine engine = store.engine();
      Scenario before = store.state().scenario();
      Money money = Money.of(before);
      double beforeUsd = engine.prepare(before).monthUsd();
      double afterUsd = engine.prepare(with).monthUsd();
      Calibration calibration = LoggedScenario.beside(engine, read.names(), before, read.work());
      made = Optional.of(new Made(with, WhyLogged.sentence(money, beforeUsd, afterUsd)));
      store.edit(scenario -> with);
      why.accept(WhyLogged.of(engine.book(), money, with, beforeUsd, afterUsd, calibration, rates), near);
    });
  }

  /// What was made, as long as the scenario is that; empty otherwise.
  String sentence() {
    return made.filter(of -> of.scenario().equals(store.state().scenario())).map(Made::sentence).orElse("");
  }

  void putBack() {
    if (!sentence().isEmpty()) {
      store.undo();
    }
  }
}

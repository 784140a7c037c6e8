package runrate.desktop.usage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import runrate.costing.CostEngine;
import runrate.desktop.store.ScenarioStore;
import runrate.files.Today;
import runrate.ledger.Reconciliation;
import runrate.ledger.VendorRate;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyLogged;
import runrate.usage.Calibration;
import runrate.usage.CallDimension;
import runrate.usage.LogCase;
import runrate.usage.LoggedScenario;

/// Makes the open scenario of what the log measures and bills agree on, in one step, and says what is other then. In
/// place of an example it is a new one.
final class MadeOfLog {
  private final ScenarioStore store;
  private final UsageView.Example example;
  private final BiConsumer<Why, Node> why;
  private Optional<Made> made = Optional.empty();

  private record Made(Scenario scenario, String sentence) {}

  MadeOfLog(ScenarioStore store, UsageView.Example example, BiConsumer<Why, Node> why) {
    this.store = store;
    this.example = example;
    this.why = why;
  }

  /// What it does, for who is about to.
  String words() {
    return example.isOpen().getAsBoolean() ? "Makes a new scenario of everything the log measures"
        : "Puts everything the log measures into the open scenario, in one step that can be undone";
  }

  /// What would be made; absent where the log tells too little.
  private Optional<Scenario> scenario(ReadCalls read, List<VendorRate> rates) {
    String note = "log, " + read.label();
    Optional<Scenario> base = example.isOpen().getAsBoolean() ? LogCase.of(store.engine(), read.names(), read.work(),
        read.label(), note, Today.date()) : Optional.of(store.state().scenario());
    return base.flatMap(on -> LoggedScenario.of(store.engine(), read.names(), on, read.work(), read.byFeature(),
        read.attribution().by(CallDimension.FEATURE), note)).map(measured -> {
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
      if (example.isOpen().getAsBoolean()) {
        example.replace().accept(with);
      } else {
        made = Optional.of(new Made(with, WhyLogged.sentence(money, beforeUsd, afterUsd)));
        store.edit(scenario -> with);
      }
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

package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;
import runrate.scenario.Scenario;

/// Changes the parts of the context. Tokens and cacheable shares follow in the same step.
record Composing(ScenarioStore store) {

  static ContextComposition of(Scenario scenario) {
    return scenario.workload().call().composition();
  }

  ContextComposition parts() {
    return of(store.state().scenario());
  }

  void set(ContextComposition parts) {
    store.edit(scenario -> scenario.withComposition(parts));
  }

  /// Adds a part where it belongs.
  ///
  /// @return its place
  int add(ContextPart part) {
    int place = UsualPart.place(parts(), part);
    set(UsualPart.plus(parts(), part));
    return place;
  }

  void remove(int index) {
    List<ContextPart> changed = new ArrayList<>(parts().parts());
    changed.remove(index);
    set(new ContextComposition(changed));
  }

  void swap(int one, int other) {
    List<ContextPart> changed = new ArrayList<>(parts().parts());
    Collections.swap(changed, one, other);
    set(new ContextComposition(changed));
  }

  /// The scenario with one part changed.
  static Scenario changed(Scenario scenario, int index, UnaryOperator<ContextPart> change) {
    List<ContextPart> changed = new ArrayList<>(of(scenario).parts());
    changed.set(index, change.apply(changed.get(index)));
    return scenario.withComposition(new ContextComposition(changed));
  }

  /// The present context as parts: what is cached today, and the rest.
  void describePresent() {
    var scenario = store.state().scenario();
    var caching = scenario.plan().caching();
    double tokens = scenario.workload().contextTokens();
    double own = caching.historyShare();
    set(new ContextComposition(List.of(
        new ContextPart("Shared prefix", tokens * caching.cacheableShare(), Measure.TOKENS, 1, Sharing.TEAM),
        new ContextPart("Own history", tokens * own, Measure.TOKENS, 1, Sharing.OWN),
        new ContextPart("The rest", tokens * (1 - caching.cacheableShare() - own), Measure.TOKENS, 1, Sharing.CHANGING))
        .stream().filter(part -> part.amount() > 0).toList()));
  }
}

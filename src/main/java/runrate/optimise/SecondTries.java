package runrate.optimise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.scenario.Escalation;
import runrate.scenario.RoutingMix;
import runrate.scenario.TaskSuccess;
import runrate.tradeoff.Scores;

/// Ways a task may go on where a first try fails: as today, not at all, or once more for all that fails, on one of its
/// models with the thinking the work asks for. Second tries succeed as today's on that model are said to, else as the
/// task's calls to it do.
///
/// @param part   the task as it is
/// @param models it may use
/// @param may    whether anything but today's may be chosen
record SecondTries(CostEngine engine, Work work, Work.Part part, List<String> models, boolean may) {
  /// Every mix with every second try that goes with it.
  List<Way> ways(List<RoutingMix> mixes) {
    return mixes.stream().flatMap(mix -> with(mix).map(more -> new Way(mix, more))).toList();
  }

  private Stream<Optional<Escalation>> with(RoutingMix mix) {
    Optional<Escalation> today = part.task().escalate();
    if (!isWeighed()) {
      return Stream.of(today);
    }
    Set<Optional<Escalation>> all = new LinkedHashSet<>();
    all.add(today.filter(more -> isScored(new Way(mix, today))));
    all.add(Optional.empty());
    if (part.routed(mix).attempts().first().isPresent()) {
      models.stream().flatMap(model -> once(model).stream()).forEach(more -> all.add(Optional.of(more)));
    }
    return all.stream();
  }

  private boolean isScored(Way way) {
    return new Scores(engine, work.whole()).of(way.of(part)).score().isPresent();
  }

  /// Whether there is one to choose.
  boolean isWeighed() {
    return may && part.isNamed() && !part.task().success().equals(TaskSuccess.UNKNOWN)
        && models.stream().anyMatch(model -> once(model).isPresent());
  }

  private Optional<Escalation> once(String model) {
    double thinking = part.scenario().workload().thinkingTokens();
    OptionalDouble said = part.task().escalate().filter(more -> engine.book().isSameModel(more.to(), model))
        .map(Escalation::success).orElse(OptionalDouble.empty());
    var more = new Escalation(model, 1, thinking == 0 ? OptionalDouble.empty() : OptionalDouble.of(thinking), said);
    boolean known = said.isPresent() || part.task().success().of(model).isPresent();
    return known && engine.misfit(more.again(part.routed(RoutingMix.allOn(model)).scenario())).isEmpty()
        ? Optional.of(more) : Optional.empty();
  }
}

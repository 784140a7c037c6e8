package runrate.optimise;

import java.util.Optional;
import runrate.inputs.Work;
import runrate.pricing.RateBook;
import runrate.scenario.Escalation;
import runrate.scenario.RoutingMix;

/// Whom a plan asks: models for first tries, and one for the failures among them.
record Way(RoutingMix mix, Optional<Escalation> more) {
  /// The same kind of work, asked so.
  Work.Part of(Work.Part part) {
    return part.routed(mix).asking(more);
  }

  /// Whether it asks so much as one call of a model twice, whoever sells it.
  boolean asksAgain(RateBook book) {
    return more.isPresent() && mix.routes().stream().anyMatch(route -> route.share() > 0
        && book.isSameModel(route.model(), more.get().to()));
  }
}

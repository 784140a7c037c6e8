package runrate.optimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.tradeoff.Scores;

/// Models a task's calls may go to: those of its mix and every scored one of the vendors allowed, as far as they are
/// scored and can take a call of it.
///
/// @param channels whether each of them may be bought of whoever sells it
record Candidates(CostEngine engine, Work work, List<String> vendors, boolean channels) {

  /// @param others whether models that are not in the mix may be used
  List<String> of(Work.Part part, boolean others) {
    Stream<String> mix = part.scenario().plan().routing().routes().stream().map(RouteShare::model);
    Stream<String> scored = work.whole().quality().scores().stream().map(QualityScore::model);
    Stream<String> named = others ? Stream.concat(mix, scored) : mix;
    return (channels ? named.flatMap(model -> Channels.of(engine.book(), model)) : named)
        .filter(model -> isAllowed(part, model)).distinct().toList();
  }

  private boolean isAllowed(Work.Part part, String model) {
    return engine.book().find(model).filter(offer -> vendors.contains(offer.card().vendor().id())).isPresent()
        && isScored(part, model) && engine.misfit(part.routed(RoutingMix.allOn(model)).scenario()).isEmpty();
  }

  /// Whether it is known how good first answers of a task are on a model alone.
  boolean isScored(Work.Part part, String model) {
    return new Scores(engine, work.whole()).of(part.asking(Optional.empty()).routed(RoutingMix.allOn(model))).score()
        .isPresent();
  }

  /// Who sells a model of the work, too, and may not be used: by name, each once; none where somebody else may.
  List<String> soldElsewhere() {
    List<Offer> others = work.models().stream().flatMap(model -> engine.book().find(model).stream())
        .flatMap(offer -> Channels.others(engine.book(), offer)).toList();
    return others.stream().anyMatch(offer -> vendors.contains(offer.vendor())) ? List.of()
        : others.stream().map(offer -> offer.card().vendor().name()).distinct().toList();
  }

  List<Offer> offers(List<String> models) {
    return models.stream().flatMap(model -> engine.book().find(model).stream()).toList();
  }

  /// How many models the vendors allowed sell.
  int sold() {
    return (int) vendors.stream().flatMap(vendor -> engine.book().vendors().stream()
        .filter(known -> known.id().equals(vendor))).flatMap(vendor -> engine.book().soldBy(vendor))
        .map(Offer::key).distinct().count();
  }

  /// How many of them have a score.
  int scored() {
    var scores = new Scores(engine, work.whole());
    Stream<String> models = work.whole().quality().scores().stream().map(QualityScore::model);
    return (int) (channels ? models.flatMap(model -> Channels.of(engine.book(), model)) : models).distinct()
        .filter(model -> scores.of(model).isPresent()).flatMap(model -> engine.book().find(model).stream())
        .filter(offer -> vendors.contains(offer.card().vendor().id())).map(Offer::key).distinct().count();
  }
}

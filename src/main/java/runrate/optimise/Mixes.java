package runrate.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.Work;
import runrate.pricing.RateBook;
import runrate.scenario.ChangeBound;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// Every mix of models one task may be given; today's is the first, if it may be. Models of today's mix stay in it with
/// no calls, so that bounds on their places hold.
///
/// @param book   that tells which offers are of one model
/// @param models others that may be used
/// @param most   as many mixes at the most, which decides how fine their steps are
record Mixes(RateBook book, Scenario scenario, Work.Part part, List<String> models, int most) {
  private static final int PER_CENT = 100;
  /// In per cent.
  private static final int[] STEPS = {5, 10, 20, 25, 50, 100};
  private static final double SLACK = 1e-9;

  /// In steps of so many per cent of the calls.
  int stepPercent() {
    int count = all().size();
    return IntStream.of(STEPS).filter(step -> count(PER_CENT / step, count) <= most).findFirst().orElse(PER_CENT);
  }

  /// Ways to give so many equal parts to so many models.
  private static double count(int parts, int models) {
    double ways = 1;
    for (int i = 1; i < models; i++) {
      ways = ways * (parts + i) / i;
    }
    return ways;
  }

  /// Models of today's mix, then the others.
  private List<String> all() {
    return Stream.concat(today().routes().stream().map(RouteShare::model), models.stream()).distinct().toList();
  }

  private RoutingMix today() {
    return part.scenario().plan().routing();
  }

  /// Of all work mixes in even steps; of one task among several one model for all its calls; where models stay as they
  /// are, each of whoever may sell it.
  List<RoutingMix> of(Set<MayChange> may) {
    List<String> all = all();
    if (!may.contains(MayChange.ROUTING)) {
      return may.contains(MayChange.CHANNEL) ? elsewhere() : usesOthers(today()) ? List.of() : List.of(today());
    }
    List<RoutingMix> mixes = new ArrayList<>(isAllowed(today()) ? List.of(today()) : List.of());
    int parts = part.isNamed() ? 1 : PER_CENT / stepPercent();
    fill(all, new int[all.size()], 0, parts, parts, mixes);
    return List.copyOf(mixes);
  }

  /// Today's mix, its models on every channel that may be used. A model stands in a mix once.
  private List<RoutingMix> elsewhere() {
    List<List<RouteShare>> made = List.of(List.of());
    for (RouteShare route : today().routes()) {
      List<String> sold = route.share() == 0 ? List.of(route.model()) : Stream.concat(Stream.of(route.model()),
          models.stream().filter(model -> book.isSameModel(model, route.model()))).distinct().toList();
      made = made.stream().flatMap(before -> sold.stream().map(model -> Stream.concat(before.stream(),
          Stream.of(new RouteShare(model, route.share()))).toList())).toList();
    }
    return made.stream().filter(routes -> routes.stream().map(RouteShare::model).distinct().count() == routes.size())
        .map(RoutingMix::new).filter(mix -> !usesOthers(mix)).toList();
  }

  private void fill(List<String> all, int[] given, int place, int left, int parts, List<RoutingMix> mixes) {
    if (place == all.size() - 1) {
      given[place] = left;
      var mix = new RoutingMix(IntStream.range(0, all.size()).filter(i -> given[i] > 0 || i < today().routes().size())
          .mapToObj(i -> new RouteShare(all.get(i), given[i] / (double) parts)).toList());
      if (isAllowed(mix) && !isToday(mix)) {
        mixes.add(mix);
      }
      return;
    }
    for (int own = left; own >= 0; own--) {
      given[place] = own;
      fill(all, given, place + 1, left - own, parts, mixes);
    }
  }

  private boolean isAllowed(RoutingMix mix) {
    List<RouteShare> routes = mix.routes();
    return IntStream.range(0, routes.size()).allMatch(i -> {
      ChangeBound bound = scenario.bound("%s[%s].share".formatted(Keys.path(PlanShape.ROUTING), i));
      return bound.isNone() || bound.allows(routes.get(i).share());
    }) && !usesOthers(mix);
  }

  /// Whether calls go to a model that may not be used, or has no score.
  private boolean usesOthers(RoutingMix mix) {
    return mix.routes().stream().anyMatch(route -> route.share() > 0 && !models.contains(route.model()));
  }

  private boolean isToday(RoutingMix mix) {
    return mix.routes().stream().allMatch(route -> Math.abs(route.share() - today().routes().stream()
        .filter(own -> own.model().equals(route.model())).mapToDouble(RouteShare::share).sum()) < SLACK);
  }
}

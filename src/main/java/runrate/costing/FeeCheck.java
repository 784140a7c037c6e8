package runrate.costing;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import runrate.inputs.Keys;
import runrate.inputs.WorkloadShape;
import runrate.pricing.Fee;
import runrate.pricing.RateBook;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// Holds the fees a workload counts against those of all rate cards: a name that none of them knows is a slip,
/// where a fee that only the models of the mix lack is told of each of them.
record FeeCheck(RateBook book, Set<String> uses, Consumer<Problem> problems) {

  void run() {
    Set<String> known = new TreeSet<>(Set.of(Fee.WEB_SEARCH, Fee.REQUEST, Fee.MACHINE_HOUR));
    book.cards().forEach(card -> card.fees().forEach(fee -> known.add(fee.id())));
    uses.stream().filter(use -> !known.contains(use)).forEach(use -> problems.accept(Problem.error(
        Keys.path(WorkloadShape.FEE_USES) + "." + Excerpt.of(use),
        "no rate card has a fee '%s'".formatted(Excerpt.of(use)), hint(use, known))));
  }

  /// Searches have a key of their own, under which alone they may stand.
  private static String hint(String use, Set<String> known) {
    String searches = Keys.path(WorkloadShape.SEARCHES);
    Optional<String> meant = NearestName.to(use, known).map(name -> name.equals(Fee.WEB_SEARCH) ? searches : name);
    return meant.map("Perhaps '%s' is meant"::formatted).orElseGet(() -> "It may be %s; searches stand in %s".formatted(
        known.stream().filter(name -> !name.equals(Fee.WEB_SEARCH)).collect(Collectors.joining(", ")), searches));
  }
}

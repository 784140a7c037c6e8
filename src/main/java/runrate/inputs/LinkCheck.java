package runrate.inputs;

import java.util.List;
import java.util.OptionalDouble;
import runrate.scenario.Assumption;
import runrate.scenario.LinkMatrix;
import runrate.scenario.RankLink;
import runrate.scenario.Uncertainty;
import runrate.units.Excerpt;

/// Links that can be: each of two inputs with a range, a pair once, and all of them at a time.
record LinkCheck(Values v, Uncertainty read) {

  void check() {
    List<String> ranged = read.assumptions().stream().filter(Assumption::hasRange).map(Assumption::field).toList();
    for (int i = 0; i < read.links().size(); i++) {
      if (!isPair(i, ranged)) {
        return;
      }
    }
    if (LinkMatrix.factor(LinkMatrix.of(ranged, read.links())).isEmpty()) {
      refuseOne(ranged);
    }
  }

  /// The last link that would have to change, if one alone can.
  private void refuseOne(List<String> ranged) {
    for (int i = read.links().size() - 1; i >= 0; i--) {
      OptionalDouble nearest = LinkMatrix.nearest(ranged, read.links(), i);
      if (nearest.isPresent()) {
        refuse(i, AssumptionShape.RANK, "%s cannot hold beside the other links; two that are not linked count as 0"
            .formatted(Range.text(read.links().get(i).rank())), "The nearest that can is " + Range.text(
                nearest.getAsDouble()));
        return;
      }
    }
    refuse(read.links().size() - 1, AssumptionShape.RANK, "these links cannot all hold", "Take one of them out");
  }

  private boolean isPair(int index, List<String> ranged) {
    RankLink link = read.links().get(index);
    for (Word<RankLink> end : List.of(AssumptionShape.A, AssumptionShape.B)) {
      String path = end == AssumptionShape.A ? link.a() : link.b();
      if (!ranged.contains(path)) {
        return refuse(index, end, "'%s' has no range in assumptions".formatted(Excerpt.of(path)),
            "Give it a low and a high there, or take the link out");
      }
    }
    if (link.a().equals(link.b())) {
      return refuse(index, AssumptionShape.B, "this is the same input as a", "Name another one");
    }
    return read.links().subList(0, index).stream().noneMatch(other -> other.isOf(link.a(), link.b()))
        || refuse(index, AssumptionShape.A, "these two are linked already", "Keep one link");
  }

  private boolean refuse(int index, Key<?> key, String what, String hint) {
    v.refuse(AssumptionShape.LINKS, "[%s].%s".formatted(index, key.name()), what, hint);
    return false;
  }
}

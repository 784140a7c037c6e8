package runrate.desktop.present;

import java.util.Collections;
import java.util.List;
import runrate.scenario.WalkStep;

/// Where a presentation stands. It never runs past its ends.
///
/// @param pauses  step by step, whether its figure waits for one more key
/// @param black   the screen is dark, for talk without a picture
/// @param before  what stood before the step is shown while a key is held
/// @param waiting the figure of the step is still to come
record Position(int step, List<Boolean> pauses, boolean black, boolean before, boolean waiting) {
  Position {
    pauses = List.copyOf(pauses);
  }

  /// At the first of some steps without a pause.
  static Position start(int steps) {
    return new Position(0, Collections.nCopies(steps, false), false, false, false);
  }

  static Position start(List<WalkStep> steps) {
    List<Boolean> pauses = steps.stream().map(step -> step.look().pause()).toList();
    return new Position(0, pauses, false, false, pauses.getFirst());
  }

  int last() {
    return pauses.size() - 1;
  }

  /// From black the same step comes back first: a speaker who wants light wants the picture they left. A figure that
  /// waits comes before the next step.
  Position next() {
    return black ? lit() : waiting || step == last() ? to(step)
        : new Position(step + 1, pauses, false, false, pauses.get(step + 1));
  }

  /// A look back waits for nothing: its figure was told.
  Position back() {
    return black ? lit() : to(step - 1);
  }

  Position to(int wanted) {
    return new Position(Math.clamp(wanted, 0, last()), pauses, false, false, false);
  }

  Position switchBlack() {
    return new Position(step, pauses, !black, false, waiting);
  }

  Position withBefore(boolean held) {
    return new Position(step, pauses, black, held, waiting);
  }

  private Position lit() {
    return new Position(step, pauses, false, false, waiting);
  }
}

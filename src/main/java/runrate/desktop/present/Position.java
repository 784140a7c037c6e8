package runrate.desktop.present;

/// Where a presentation stands. It never runs past its ends.
///
/// @param black  the screen is dark, for talk without a picture
/// @param before what stood before the step is shown while a key is held
record Position(int step, int last, boolean black, boolean before) {
  static Position start(int steps) {
    return new Position(0, steps - 1, false, false);
  }

  /// From black the same step comes back first: a speaker who wants light wants the picture they left.
  Position next() {
    return black ? lit() : to(step + 1);
  }

  Position back() {
    return black ? lit() : to(step - 1);
  }

  Position to(int wanted) {
    return new Position(Math.clamp(wanted, 0, last), last, false, false);
  }

  Position switchBlack() {
    return new Position(step, last, !black, false);
  }

  Position withBefore(boolean held) {
    return new Position(step, last, black, held);
  }

  private Position lit() {
    return new Position(step, last, false, false);
  }
}

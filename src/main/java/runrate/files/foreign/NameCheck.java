package runrate.files.foreign;

import java.util.Optional;
import runrate.units.Excerpt;

/// Holds a name of a list against what a card can bear.
final class NameCheck {
  private static final int LONGEST = 256;

  private NameCheck() {}

  /// @return what is wrong with it, to follow the name of what it names
  static Optional<String> fault(String name) {
    return name.length() > LONGEST
        ? Optional.of("has %s characters; more than %s are not read".formatted(name.length(), LONGEST))
        : !Excerpt.isShowable(name) ? Optional.of("holds a character that cannot be shown")
        : Excerpt.turnsWriting(name) ? Optional.of("holds a character that turns the direction of writing")
        : Excerpt.isOverLines(name) ? Optional.of("goes over several lines") : Optional.empty();
  }
}

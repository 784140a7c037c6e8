package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import runrate.scenario.ContextComposition;
import runrate.scenario.ContextPart;
import runrate.scenario.ContextPart.Measure;
import runrate.scenario.ContextPart.Sharing;

/// The parts most contexts have, in the order in which a cache serves them best.
enum UsualPart {
  SYSTEM_PROMPT("System prompt", Sharing.TEAM), TOOLS("Tools", Sharing.TEAM),
      SHARED_FILES("Shared files", Sharing.TEAM),
  HISTORY("History", Sharing.OWN), RETRIEVED_TEXT("Retrieved text", Sharing.CHANGING),
      MESSAGE("Message", Sharing.CHANGING);

  /// The size a part begins with; whoever adds it types the true one next.
  private static final double FIRST_TOKENS = 1000;

  private final String words;
  private final Sharing sharing;

  UsualPart(String words, Sharing sharing) {
    this.words = words;
    this.sharing = sharing;
  }

  String words() {
    return words;
  }

  ContextPart part() {
    return new ContextPart(words, FIRST_TOKENS, Measure.TOKENS, 1, sharing);
  }

  /// Where a part belongs: before the first one that usually follows it.
  static int place(ContextComposition parts, ContextPart added) {
    int place = 0;
    while (place < parts.parts().size() && rank(parts.parts().get(place)) <= rank(added)) {
      place++;
    }
    return place;
  }

  static ContextComposition plus(ContextComposition parts, ContextPart added) {
    List<ContextPart> changed = new ArrayList<>(parts.parts());
    changed.add(place(parts, added), added);
    return new ContextComposition(changed);
  }

  /// Parts of other names come behind the usual ones that are shared as they are.
  private static double rank(ContextPart part) {
    return Arrays.stream(values()).filter(usual -> usual.words.equals(part.name())).findFirst()
        .map(usual -> (double) usual.ordinal())
        .orElseGet(() -> Arrays.stream(values()).filter(usual -> usual.sharing == part.sharing())
            .mapToInt(Enum::ordinal).max().orElseThrow() + 0.5);
  }
}

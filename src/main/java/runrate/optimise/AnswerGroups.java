package runrate.optimise;

import java.util.ArrayList;
import java.util.List;

/// Answers that are one plan under several names, together.
public final class AnswerGroups {
  private AnswerGroups() {}

  /// @return a list a plan, in the order of the answers
  public static List<List<Answer>> of(List<Answer> answers) {
    List<List<Answer>> groups = new ArrayList<>();
    for (Answer answer : answers) {
      groups.stream().filter(group -> group.getFirst().scenario().equals(answer.scenario())).findFirst()
          .ifPresentOrElse(group -> group.add(answer), () -> groups.add(new ArrayList<>(List.of(answer))));
    }
    return groups;
  }
}

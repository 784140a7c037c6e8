package runrate.text;

import java.util.ArrayList;
import java.util.List;
import runrate.tradeoff.TaskOutcome;

/// What is told of one kind of work beside its cost.
public final class TaskWords {
  private TaskWords() {}

  /// `35 % of the calls at $0.2246, quality 87.0, 78 % succeed at $0.288`
  public static String of(Money money, TaskOutcome task) {
    List<String> words = new ArrayList<>();
    words.add("%s of the calls at %s".formatted(Figures.percent(task.cost().callShare()),
        money.precise(task.cost().costPerRequestUsd())));
    task.quality().ifPresent(score -> words.add("quality %s%s".formatted(Figures.trimmed(score, 1),
        task.isBelowFloor() ? ", below its floor of " + Figures.trimmed(task.floor(), 1) : "")));
    task.success().ifPresent(share -> words.add("%s succeed%s".formatted(Figures.percent(share),
        task.usdPerSuccess().isPresent() ? " at %s each".formatted(money.precise(
            task.usdPerSuccess().getAsDouble())) : "")));
    return String.join(", ", words);
  }
}

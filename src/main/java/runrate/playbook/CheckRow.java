package runrate.playbook;

import java.util.Optional;
import java.util.OptionalDouble;
import runrate.scenario.Scenario;

/// One point of the checklist on a scenario.
///
/// @param today     as it stands
/// @param beforeUsd the month that it changes
/// @param savesUsd  what it saves a month, or would; below 0 where it costs; absent where no amount says it
/// @param fromNaive whether that is its bar of the waterfall from naive use; else it is alone, from today's plan
/// @param applied   the scenario with it done, where the program can do it
/// @param hindrance why it is not needed, where a step of the playbook says so
public record CheckRow(CheckItem item, Mark mark, Scenario today, double beforeUsd, OptionalDouble savesUsd,
    boolean fromNaive, Optional<Scenario> applied, Optional<Hindrance> hindrance) {

  public enum Mark { DONE, OPEN, NOT_NEEDED }

  /// Without an amount or anything the program could do.
  static CheckRow of(CheckItem item, Mark mark, Scenario today) {
    return new CheckRow(item, mark, today, 0, OptionalDouble.empty(), false, Optional.empty(), Optional.empty());
  }

  static CheckRow done(CheckItem item, Scenario today, double beforeUsd, double savesUsd, boolean fromNaive) {
    return new CheckRow(item, Mark.DONE, today, beforeUsd, OptionalDouble.of(savesUsd), fromNaive, Optional.empty(),
        Optional.empty());
  }

  static CheckRow open(CheckItem item, Scenario today, double todayUsd, double savesUsd, Scenario applied) {
    return new CheckRow(item, Mark.OPEN, today, todayUsd, OptionalDouble.of(savesUsd), false, Optional.of(applied),
        Optional.empty());
  }

  static CheckRow notNeeded(CheckItem item, Scenario today, Optional<Hindrance> why) {
    return new CheckRow(item, Mark.NOT_NEEDED, today, 0, OptionalDouble.empty(), false, Optional.empty(), why);
  }
}

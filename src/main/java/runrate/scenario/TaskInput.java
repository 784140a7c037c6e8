package runrate.scenario;

import java.util.Objects;

/// One input that a task has for itself, where the others take what all work has.
///
/// @param path  in the scenario file: `workload.contextTokens`, `plan.routing`
/// @param value as the key at that path holds it: a number that may be absent, a mix, a word. It was checked against
///              the key when it was read, and never changes
public record TaskInput(String path, Object value) {
  public TaskInput {
    Objects.requireNonNull(value);
  }
}

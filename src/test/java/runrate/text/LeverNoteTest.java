package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.inputs.Input;
import runrate.inputs.Inputs;

class LeverNoteTest {
  /// These share the words of their neighbours, are turned where they always show, or cost nothing.
  private static final List<String> WITHOUT = List.of("workload.callsPerDay", "workload.daysPerMonth",
      "plan.local.share", "plan.caching.maxLifetimeSeconds", "plan.caching.sessionsPerDay",
      "plan.caching.launch.spreadSeconds", "plan.contract.discount");

  @Test
  void everyInputOfWorkloadAndPlanWithoutWordsOfItsOwnIsNamedHere() {
    assertEquals(WITHOUT, Inputs.all().stream().filter(input -> !LeverNote.knows(input)).map(Input::path)
        .filter(path -> path.startsWith("workload.") || path.startsWith("plan.")).toList());
  }
}

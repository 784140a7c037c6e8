package runrate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.costing.CostEngine;
import runrate.modes.ModeReport;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// The room a strip keeps for a sentence holds the sentence.
class ModeStripTest {
  @ParameterizedTest
  @ValueSource(strings = {"20-agents", "agent-roles", "chat-and-nightly-batch", "hybrid-support", "ten-three-one"})
  void theLongestIsNoShorterThanWhatIsSaid(String name) {
    Scenario scenario = Shipped.scenario(name);
    CostEngine engine = Shipped.engine();
    String said = ModeStrip.of(Money.of(scenario), ModeReport.of(engine, scenario));
    List<String> longest = ModeStrip.longest(Money.of(scenario), scenario, engine.report(scenario));
    assertTrue(said.length() <= longest.stream().map(String::length).max(Comparator.naturalOrder()).orElseThrow());
  }

  @Test
  void whatNeedsNoPriceIsToldAsItWillBe() {
    Scenario scenario = Shipped.scenario("20-agents");
    assertEquals(List.of("Split the work into tasks to say which of it may wait."),
        ModeStrip.longest(Money.of(scenario), scenario, Shipped.engine().report(scenario)));
  }
}

package runrate.capacity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

/// Closed forms of hit rates beside the event simulation, which knows none of them, over rounds of all kinds.
class FormsAgainstSimulationTest {
  private static final double TOLERANCE = 0.02;

  @Test
  void atMostOneRoundInAHundredIsMoreThanTwoPointsOutsideTheInterval() {
    List<String> off = new ArrayList<>();
    int asked = 0;
    for (int seed = 0; seed < Seeds.thinned(300); seed++) {
      Scenario scenario = random(new SplittableRandom(seed));
      Optional<Proof.Row> row = Proof.of(Shipped.engine(), scenario, 3, 1, () -> false)
          .flatMap(proof -> proof.rows().stream().findFirst());
      asked += row.isPresent() ? 1 : 0;
      row.filter(one -> Math.abs(one.formula() - one.simulated().mean())
          > one.simulated().halfWidth95() + TOLERANCE).ifPresent(one -> off.add("%s: %.3f, simulated %.3f".formatted(
              scenario.plan().caching().launch(), one.formula(), one.simulated().mean())));
    }
    assertTrue(asked > 20 && off.size() * 100 <= asked, asked + " asked, off: " + off);
  }

  private static Scenario random(SplittableRandom random) {
    int agents = 1 + random.nextInt(random.nextBoolean() ? 5 : 40);
    double roundMinutes = 0.3 * Math.pow(100, random.nextDouble());
    double hours = 1 + random.nextInt(9);
    var pattern = Launch.Pattern.values()[random.nextInt(4)];
    double spread = Math.rint(random.nextDouble() * roundMinutes * (random.nextBoolean() ? 60 : 6));
    boolean refresh = random.nextBoolean();
    double readable = random.nextInt(20);
    double batch = random.nextBoolean() ? 0 : random.nextInt(95) / 100.0;
    String lifetime = random.nextBoolean() ? "5m" : "1h";
    return Shipped.worked("swarm-at-once").withWorkload(work -> work.withAgents(agents)
        .withCallsPerDay(Math.max(1, Math.rint(hours * 60 / roundMinutes))).withActiveHoursPerDay(hours))
        .withPlan(plan -> plan.withBatchShare(batch).withCaching(plan.caching().withLifetime(lifetime)
            .withHitRate(HitRate.DERIVED).withLaunch(new Launch(pattern, spread, random.nextInt(4) == 0))
                .withEntry(plan.caching().entry()
                .withReadableAfterSeconds(readable).withRefreshOnRead(Optional.of(refresh))
                .withSessionsPerDay(OptionalDouble.of(1)))));
  }
}

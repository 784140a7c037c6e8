package runrate.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How a claim is computed again.
public sealed interface Replay {
  /// The formula in words.
  String formula();

  /// The figures that come out, in the unit the claim was published in; two for a range.
  List<Double> figures(ReplayInputs claim);

  /// The scenario the claim is, where it is one.
  default Optional<ClaimScenario> scenario(ReplayInputs claim) {
    return Optional.empty();
  }

  /// One scenario, priced; the claim speaks of one of its figures.
  record OneScenario(String formula, ClaimedFigure measure, Function<ReplayInputs,
      ClaimBench> bench) implements Replay {
    @Override
    public List<Double> figures(ReplayInputs claim) {
      return List.of(measure.of(bench.apply(claim)));
    }

    @Override
    public Optional<ClaimScenario> scenario(ReplayInputs claim) {
      return Optional.of(bench.apply(claim).named(claim.claim(), measure));
    }
  }

  /// Several scenarios, priced and set against each other.
  record Compared(String formula, Function<ReplayInputs, List<Double>> figuresOf) implements Replay {
    @Override
    public List<Double> figures(ReplayInputs claim) {
      return figuresOf.apply(claim);
    }
  }

  /// Plain arithmetic the engine has no part in.
  record Counted(String formula, Function<ReplayInputs, List<Double>> figuresOf) implements Replay {
    @Override
    public List<Double> figures(ReplayInputs claim) {
      return figuresOf.apply(claim);
    }
  }
}

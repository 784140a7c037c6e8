package runrate.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;

/// Values of two linked inputs as they are drawn together, for whoever wants to see what a link does. Other links of
/// the two are not in them.
///
/// @param as one value of the first a trial
/// @param bs the value of the second in the same trial
public record DrawnPairs(UncertainInput a, UncertainInput b, double[] as, double[] bs) {
  /// @return nothing where one of the two has no range
  public static Optional<DrawnPairs> of(Scenario scenario, RankLink link, long seed, int trials) {
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    List<UncertainInput> two = Stream.of(link.a(), link.b()).flatMap(path -> inputs.stream()
        .filter(input -> input.path().equals(path))).toList();
    if (two.size() < 2) {
      return Optional.empty();
    }
    double[][] drawn = Draws.of(two, List.of(link), seed, trials);
    return Optional.of(new DrawnPairs(two.get(0), two.get(1), drawn[0], drawn[1]));
  }
}

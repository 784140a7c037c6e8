package runrate.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// How the cost of the team that all pay for is split over the others.
final class SharedTeam {
  private static final String FAIRLY = "fairly";
  private static final String NOT = "not";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--shared", paramLabel = "WORD", description = "Split what the team " + TagRule.SHARED + " costs "
      + "over the other teams of its month: in-proportion to what they cost, evenly, or not. Without: as it was "
      + "chosen in the window, else not.")
  private String word;

  /// @param by what is told apart; only teams have a shared one
  Optional<SharedWay> way(List<CallDimension> by) {
    if (word == null) {
      return by.equals(List.of(CallDimension.TEAM)) ? kept() : Optional.empty();
    }
    if (!by.equals(List.of(CallDimension.TEAM))) {
      throw wrong("--shared splits the cost of a team; use it with --by team");
    }
    if (word.equals(FAIRLY)) {
      throw wrong("--shared is 'fairly', and recorded calls do not say who used which cache entry; use in-proportion "
          + "or evenly");
    }
    if (word.equals(NOT)) {
      return Optional.empty();
    }
    String words = Stream.concat(Stream.of(SharedWay.values()).map(SharedWay::word), Stream.of(NOT)).collect(
        Collectors.joining(", "));
    return Optional.of(SharedWay.of(word).orElseThrow(() -> wrong("--shared is '%s'; use one of %s".formatted(word,
        words))));
  }

  private Optional<SharedWay> kept() {
    try {
      return new UsageFolder(UserFolder.find().folder()).share().way();
    } catch (WarehouseException e) {
      throw wrong(e.problem().line());
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}

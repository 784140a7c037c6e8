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
import runrate.files.calls.CallQuestions;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerSpend;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// How a cost that several have together is split over them.
final class SharedCosts {
  private static final String NOT = "not";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--shared", paramLabel = "WORD", description = "Split what the team " + TagRule.SHARED + " costs "
      + "over the other teams of its month: in-proportion to what they cost, or evenly; fairly: what is written into "
      + "a cache is paid by the calls that use it, where they name their prefix; or not. Without: as it was chosen in "
      + "the window, else not.")
  private String word;

  /// @param by what is told apart; only teams have a shared one, and not everything uses a cache
  void check(List<CallDimension> by) {
    Optional<SharedWay> said = said();
    if (said.isPresent() && (by.size() > 1 || said.get().among(by.getFirst(), true).isEmpty())) {
      throw wrong(said.get() == SharedWay.FAIRLY ? "--shared fairly splits what is written into a cache; tell them "
          + "apart --by one of %s".formatted(SharedWay.USERS.stream().map(CallDimension::word).collect(
              Collectors.joining(", ")))
          : "--shared splits the cost of a team; use it with --by team");
    }
  }

  /// Whether anything of these may be split.
  boolean isSplit(List<CallDimension> by) {
    return said().isPresent() || word == null && by.size() == 1 && SharedWay.USERS.contains(by.getFirst());
  }

  /// What each spends, as it is paid.
  OwnerSpend paid(CallQuestions calls, CallDimension by) throws WarehouseException {
    check(List.of(by));
    OwnerSpend paid = new SpendByOwner(calls).paid(by, word == null ? kept() : said());
    if (said().equals(Optional.of(SharedWay.FAIRLY)) && !paid.way().equals(said())) {
      throw wrong("--shared is 'fairly', and %s; use in-proportion or evenly".formatted(calls.source().tellsEachCall()
          ? "no recorded call that says its time names the cached prefix it read or wrote (a column such as prefix or "
              + "prompt_cache_key; --columns prefix=NAME names another)"
          : "a database tells sums, not who used what another call had written"));
    }
    return paid;
  }

  private Optional<SharedWay> said() {
    if (word == null || word.equals(NOT)) {
      return Optional.empty();
    }
    String words = Stream.concat(Stream.of(SharedWay.values()).map(SharedWay::word), Stream.of(NOT)).collect(
        Collectors.joining(", "));
    return Optional.of(SharedWay.of(word).orElseThrow(() -> wrong("--shared is '%s'; use one of %s".formatted(word,
        words))));
  }

  private static Optional<SharedWay> kept() throws WarehouseException {
    return new UsageFolder(UserFolder.find().folder()).share().way();
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}

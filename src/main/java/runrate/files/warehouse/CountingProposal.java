package runrate.files.warehouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import runrate.files.calls.CallField;
import runrate.files.calls.ColumnQuestion;
import runrate.files.calls.WarehouseException;
import runrate.risk.Watch;
import runrate.usage.CountingCheck;
import runrate.usage.LoggedNames;

/// What a table's own costs say to whether cached tokens are part of its input: a proposal for whoever is asked.
public final class CountingProposal {
  private static final List<CallField> NEEDED = List.of(CallField.MODEL, CallField.INPUT, CallField.OUTPUT,
      CallField.RECORDED_USD);

  private CountingProposal() {}

  /// @param options by which the table was refused
  /// @return nothing where the question is another one, or the table says no costs of calls with cached tokens
  public static Optional<CountingCheck> of(UsageFolder folder, ColumnQuestion question, ReadOptions options,
      LoggedNames names, LocalDate today) {
    if (question.inside().isPresent() || !question.known().keySet().containsAll(NEEDED)) {
      return Optional.empty();
    }
    try (UsageStore store = UsageStore.inMemory(folder, List.of(question.file()))) {
      store.read(question.file(), options.withUsers(UserIds.DROP).withCachedInside(false), Watch.NONE);
      return store.calls(store.prices(names), today).stream().map(SourceCalls::check).filter(check ->
          check.calls() > 0).findFirst();
    } catch (WarehouseException e) {
      System.getLogger(CountingProposal.class.getName()).log(System.Logger.Level.DEBUG, "no proposal", e);
      return Optional.empty();
    }
  }
}

package runrate.files.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerDay;
import runrate.showback.OwnerSpend;
import runrate.usage.CallDimension;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedWork;

/// Asks what teams, features and users have used, day by day.
public record SpendByOwner(CallQuestions questions) {
  /// Owners told one by one, the dearest, and nobody; the others are one.
  private static final int MOST_OWNERS = 1_000;
  /// The same of features that may become tasks.
  private static final int MOST_FEATURES = 60;

  /// What each owner's calls cost on each day that is known, in no order.
  ///
  /// @param by feature, team or user
  public List<OwnerDay> days(CallDimension by) throws WarehouseException {
    return questions.asked(OwnerDays.sql(by, dearest(by, MOST_OWNERS), questions.source()::literal), row ->
        OwnerDays.of(row, owner -> shown(by, owner)));
  }

  /// The same as they are paid where what several use is split.
  ///
  /// @param wanted how it is to be split
  public OwnerSpend paid(CallDimension by, Optional<SharedWay> wanted) throws WarehouseException {
    return OwnerSpend.of(by, days(by), wanted.equals(Optional.of(SharedWay.FAIRLY)) ? fairly(by) : List.of(), wanted);
  }

  /// What each pays more than [#days] or less where what is written into a cache is paid by those who use it: see
  /// [runrate.sharing.FairPrefixes]. Empty where no call names its prefix, or calls are not told one by one.
  public List<OwnerDay> fairly(CallDimension by) throws WarehouseException {
    return questions.source().tellsEachCall() ? PrefixUses.moved(questions, by, OwnerDays.owner(by, dearest(by,
        MOST_OWNERS), questions.source()::literal), owner -> shown(by, owner)) : List.of();
  }

  private String shown(CallDimension by, String owner) {
    return by == CallDimension.USER ? questions.source().shownUser(owner) : owner;
  }

  /// What tasks of a plan can be measured by: the work of each feature, without agents.
  public Map<String, LoggedWork> workByFeature() throws WarehouseException {
    Map<String, List<LoggedDay>> days = new LinkedHashMap<>();
    List<String> named = dearest(CallDimension.FEATURE, MOST_FEATURES);
    questions.asked(LoggedDays.byFeature(named, questions.source()::literal), row ->
        days.computeIfAbsent(OwnerDays.owner(row), feature -> new ArrayList<>()).add(LoggedDays.of(row)));
    Map<String, LoggedWork> work = new LinkedHashMap<>();
    days.forEach((feature, own) -> work.put(feature, new LoggedWork(own, Map.of())));
    return work;
  }

  /// Empty where there are no more than so many.
  private List<String> dearest(CallDimension by, int most) throws WarehouseException {
    List<String> all = questions.values(by);
    return all.size() <= most ? List.of() : Stream.concat(all.stream().limit(most), Stream.of(CallDimension.NOBODY))
        .distinct().toList();
  }
}

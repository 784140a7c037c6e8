package runrate.desktop.usage;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.SpendByOwner;
import runrate.files.calls.WarehouseException;
import runrate.sharing.SharedWay;
import runrate.showback.OwnerDay;
import runrate.showback.OwnerSpend;
import runrate.showback.Showback;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineNote;
import runrate.usage.LogSource;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;
import runrate.usage.OtherTerms;
import runrate.usage.PricedSpan;
import runrate.usage.RecordedCall;

/// Everything the tab shows of recorded calls.
///
/// @param notes  lines a person should look at, the first of them
/// @param models what the rate cards call the models of the log
/// @param work   what a plan can be measured by
/// @param owners what each team, feature and user has spent on each day
/// @param fair   what each pays more or less where what is written into a cache is paid by those who use it
/// @param byFeature what tasks of a plan can be measured by
/// @param names  finds the models of the log
/// @param meant  models no card has
/// @param ledger the same calls beside bills, where one was read
record ReadCalls(Attribution attribution, List<LineNote> notes, Map<LoggedModel, String> models, LoggedWork work,
    Map<CallDimension, List<OwnerDay>> owners, Map<CallDimension, List<OwnerDay>> fair,
    Map<String, LoggedWork> byFeature, LoggedNames names, List<MeantModel> meant, Optional<BesideBills> ledger) {
  ReadCalls {
    notes = List.copyOf(notes);
    models = Map.copyOf(models);
    owners = Map.copyOf(owners);
    fair = Map.copyOf(fair);
    byFeature = Map.copyOf(byFeature);
    meant = List.copyOf(meant);
  }

  /// Asks for all of it.
  static ReadCalls of(CallQuestions questions, LoggedWork work, Attribution all, List<LineNote> notes,
      LoggedNames names, Optional<BesideBills> ledger) throws WarehouseException {
    var spend = new SpendByOwner(questions);
    Map<LoggedModel, String> models = new HashMap<>();
    questions.prices().spans().stream().map(PricedSpan::of).distinct().forEach(model -> names.find(model).ifPresent(
        offer -> models.put(model, offer.shortName())));
    Map<CallDimension, List<OwnerDay>> owners = new EnumMap<>(CallDimension.class);
    Map<CallDimension, List<OwnerDay>> fair = new EnumMap<>(CallDimension.class);
    for (CallDimension by : Showback.OWNERS) {
      if (all.told().contains(by)) {
        owners.put(by, spend.days(by));
        fair.put(by, spend.fairly(by));
      }
    }
    return new ReadCalls(all, notes, models, work, owners, fair, all.told().contains(CallDimension.FEATURE)
        ? spend.workByFeature() : Map.of(), names, MeantModel.of(names, questions.prices()), ledger);
  }

  /// @param wanted how what several use is to be split over them
  OwnerSpend spend(CallDimension by, Optional<SharedWay> wanted) {
    return OwnerSpend.of(by, owners.getOrDefault(by, List.of()), fair.getOrDefault(by, List.of()), wanted);
  }

  /// Whether calls name the cached prefix they use.
  boolean tellsPrefixes() {
    return fair.values().stream().anyMatch(days -> !days.isEmpty());
  }

  String model(RecordedCall call) {
    return models.getOrDefault(call.model(), call.model().model());
  }

  /// Whether lines need a look, or were priced as somebody said.
  boolean isNoted() {
    return !notes.isEmpty() || !meant.isEmpty();
  }

  /// The log's name, or how many there are.
  String label() {
    List<LogSource> logs = attribution.sources().stream().filter(source -> !source.isBill()).toList();
    return logs.size() == 1 ? logs.getFirst().label() : logs.size() + " logs";
  }

  /// Whether nothing but bills was read of these files.
  boolean isOfBills(List<Path> files) {
    List<String> paths = files.stream().map(file -> file.toAbsolutePath().normalize().toString()).toList();
    return attribution.sources().stream().filter(source -> paths.contains(source.path())).allMatch(LogSource::isBill);
  }

  /// Whether any token was read from a cache or written to one.
  boolean isCached() {
    CallSum.TokenSums tokens = attribution.total().tokens();
    return Stream.of(tokens.cacheRead(), tokens.cacheWrite5m(), tokens.cacheWrite1h()).anyMatch(count ->
        count.signum() > 0);
  }

  /// Whether live calls could be batched where they are.
  boolean isBatchable() {
    return models.keySet().stream().filter(OtherTerms::isLive).anyMatch(model -> names.find(model).filter(offer ->
        offer.batchMode().isPresent()).isPresent());
  }

  /// Whether days are told, so that they can be taken over as spend.
  boolean hasDays() {
    return attribution.told().contains(CallDimension.DAY);
  }
}

package runrate.files.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.bridge.KindSum;
import runrate.bridge.OtherCost;
import runrate.units.Fraction;
import runrate.usage.DaySpan;
import runrate.usage.LogPrices;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;

/// Asks what calls would have cost under other terms: the same questions with other rows of prices.
///
/// @param days whose calls are meant; absent for all
public record CallsAtOtherTerms(CallQuestions questions, LoggedNames names, Optional<DaySpan> days) {

  /// @param batchShare part of the live calls that are batched, 0 to 1
  public OtherCost of(OtherTerms terms, Fraction batchShare) throws WarehouseException {
    ModelsOfCalls models = ModelsOfCalls.of(questions.source());
    LogPrices asLogged = models.prices(names, OtherTerms.NONE);
    LogPrices other = models.prices(names, terms);
    Sums all = sums(asLogged);
    Sums shared = sums(asLogged.sharedWith(other));
    OtherCost.Priced recorded = priced(models, terms, batchShare);
    OtherCost.Priced counted = terms.on().isEmpty() ? recorded : priced(models, terms.asCounted(), batchShare);
    Map<LoggedModel, String> reasons = new LinkedHashMap<>(other.unpriced());
    reasons.keySet().removeAll(asLogged.unpriced().keySet());
    return new OtherCost(OtherCost.rows(shared.priced(), batchShare, model -> answer(terms, model), recorded, counted),
        all.unpriced(), shared.unpriced() - all.unpriced(), reasons, shared.priced().stream().anyMatch(
            KindSum::isCached));
  }

  /// Of calls that have a price as they were made.
  private OtherCost.Priced priced(ModelsOfCalls models, OtherTerms terms, Fraction batchShare)
      throws WarehouseException {
    LogPrices asLogged = models.prices(names, OtherTerms.NONE);
    List<KindSum> live = sums(models.prices(names, terms).sharedWith(asLogged)).priced();
    return new OtherCost.Priced(live, batchShare.signum() == 0 ? live : sums(models.prices(names, terms.allBatched())
        .sharedWith(asLogged)).priced());
  }

  private Optional<OtherCost.Answer> answer(OtherTerms terms, LoggedModel model) {
    return model.tier().equals(LoggedModel.GATEWAY) ? Optional.empty() : names.find(model).map(own ->
        new OtherCost.Answer(own, terms.offer(model, own)));
  }

  private record Sums(List<KindSum> priced, long unpriced) {}

  private Sums sums(LogPrices prices) throws WarehouseException {
    List<KindSum> priced = new ArrayList<>();
    long unpriced = 0;
    for (KindRow row : questions.at(prices).asked(KindSql.sums(days.map(KindSql::in).orElse(""), List.of(),
        questions.source()::literal), KindRow::of)) {
      if (row.isUnpriced()) {
        unpriced += row.requests();
      } else {
        priced.add(row.sum(UnaryOperator.identity()));
      }
    }
    return new Sums(priced, unpriced);
  }
}

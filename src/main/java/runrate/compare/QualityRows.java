package runrate.compare;

import java.util.List;
import java.util.Optional;
import runrate.inputs.Work;
import runrate.pricing.RateBook;

/// What a comparison by price alone leaves out: quality, and how each model counts the same text.
final class QualityRows {
  private QualityRows() {}

  static RowGroup group() {
    return new RowGroup("Quality and counting", List.of(
        new RowKind("Quality, your scores", Measure.SCORE, Better.HIGHER, facts -> facts.quality().isPresent()
            ? ComparedCell.of(facts.quality().getAsDouble()) : new ComparedCell.Unknown("no score")),
        new RowKind("Tokens for the same text", Measure.TIMES, Better.LOWER, QualityRows::tokenizer),
        new RowKind("Price of thinking", Measure.USD_PER_MTOK, Better.NEITHER, QualityRows::thinking)));
  }

  private static ComparedCell tokenizer(ColumnFacts facts) {
    RateBook book = facts.engine().book();
    return ComparedCell.of(Work.of(facts.scenario()).mix().stream().mapToDouble(route ->
        route.share() * book.tokenFactor(book.find(route.model()).orElseThrow(),
            facts.scenario().workload().tokensMeasuredOn())).sum());
  }

  private static ComparedCell thinking(ColumnFacts facts) {
    return ComparedPrices.mean(facts, prices -> Optional.of(prices.reasoning().orElse(prices.output())));
  }
}

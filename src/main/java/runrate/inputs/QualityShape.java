package runrate.inputs;

import java.time.LocalDate;
import java.util.List;
import runrate.scenario.ModelSpeed;
import runrate.scenario.QualityBook;
import runrate.scenario.QualityPoint;
import runrate.scenario.QualityScore;
import runrate.scenario.ScoreEvidence;

/// What is known and asked of quality: the keys of `quality`.
public final class QualityShape {
  public static final Num<QualityBook> FLOOR = Num.usually(0, "floor", Range.SCORE, Quantity.SCORE,
      "The least quality score that will do.", QualityBook::floor, QualityBook::withFloor);
  public static final Num<QualityBook> CEILING = Num.optional("costCeilingUsdPerRequest", Range.ABOVE_ZERO,
      Quantity.USD_PER_REQUEST, "The most a request may cost.",
      QualityBook::costCeilingUsdPerRequest, QualityBook::withCostCeiling);
  public static final Num<QualityBook> SUCCESS_CEILING = Num.<QualityBook>optional("costCeilingUsdPerSuccess",
      Range.ABOVE_ZERO, Quantity.USD_PER_REQUEST, "The most a success may cost: a call that reaches what it is for "
          + "where every task says how often, else a use of the feature.",
      QualityBook::costCeilingUsdPerSuccess, QualityBook::withSuccessCostCeiling).leftOut();
  public static final Num<QualityBook> FAILED_OUTCOME = Num.usually(0, "failedOutcomeCostUsd", Range.AT_LEAST_ZERO,
      Quantity.USD, "What a failed outcome costs besides its tokens.",
      QualityBook::failedOutcomeCostUsd, QualityBook::withFailedOutcomeCostUsd);

  public static final Word<QualityScore> MODEL = Word.required("model", "The model, as vendor/model.",
      QualityScore::model);
  public static final Word<QualityScore> CONFIG = Word.usually("default", "config", "The configuration it was seen in.",
      QualityScore::config);
  public static final Num<QualityScore> SCORE = Num.required("score", Range.SCORE, Quantity.SCORE,
      "Your own score of a model's answers from 0 to 100; a mix has the mean of its models, weighted by calls.",
      QualityScore::score, QualityScore::withScore);
  public static final Word<QualityScore> SCORE_SOURCE = Word.usually("", "source", "Who says so.",
      QualityScore::source);
  public static final Word<QualityScore> SCORE_TASK = Word.usually("", "task",
      "The task it is of; left out where it is of all work.", QualityScore::task).leftOut();
  public static final Num<QualityScore> SCORE_LOW = Num.<QualityScore>optional("low", Range.SCORE, Quantity.SCORE,
      "The score at its least favourable.", score -> score.evidence().low(),
      (score, low) -> score.withEvidence(score.evidence().withLow(low))).leftOut();
  public static final Num<QualityScore> SCORE_HIGH = Num.<QualityScore>optional("high", Range.SCORE, Quantity.SCORE,
      "The score at its most favourable.", score -> score.evidence().high(),
      (score, high) -> score.withEvidence(score.evidence().withHigh(high))).leftOut();
  public static final Num<QualityScore> SCORE_RUNS = Num.<QualityScore>optional("runs", Range.wholeFrom(1),
      Quantity.COUNT, "How many runs the score is the mean of.", score -> score.evidence().runs(),
      (score, runs) -> score.withEvidence(score.evidence().withRuns(runs))).leftOut();
  public static final Dated<QualityScore, LocalDate> SCORE_DATE = Dated.optionalDay("date", "When it was measured.",
      score -> score.evidence().date());
  public static final Entries<QualityBook, QualityScore> SCORES = Entries.of("scores",
      new Shape<>(List.of(MODEL, CONFIG, SCORE, SCORE_SOURCE, SCORE_TASK, SCORE_LOW, SCORE_HIGH, SCORE_RUNS,
          SCORE_DATE), v -> new QualityScore(v.text(MODEL), v.text(CONFIG), v.number(SCORE), v.text(SCORE_SOURCE),
              v.text(SCORE_TASK), new ScoreEvidence(v.of(SCORE_LOW), v.of(SCORE_HIGH), v.of(SCORE_RUNS),
                  v.of(SCORE_DATE)))),
      "Your own scores of models.", QualityBook::scores, QualityBook::withScores)
      .named("model", QualityScore::model, model -> new QualityScore(model, "default", 0, "entered by hand"));

  public static final Word<QualityPoint> POINT = Word.required("name", "Its name.", QualityPoint::name);
  public static final Num<QualityPoint> COST = Num.required("costPerRequestUsd", Range.ABOVE_ZERO,
      Quantity.USD_PER_REQUEST, "USD a request.", QualityPoint::costPerRequestUsd,
      (old, usd) -> new QualityPoint(old.name(), usd, old.quality(), old.source()));
  public static final Num<QualityPoint> POINT_QUALITY = Num.required("quality", Range.SCORE, Quantity.SCORE,
      "0 to 100.", QualityPoint::quality, (old, score) -> new QualityPoint(old.name(), old.costPerRequestUsd(), score,
          old.source()));
  public static final Word<QualityPoint> POINT_SOURCE = Word.usually("", "source", "Who says so.",
      QualityPoint::source);
  public static final Entries<QualityBook, QualityPoint> POINTS = Entries.of("points",
      new Shape<>(List.of(POINT, COST, POINT_QUALITY, POINT_SOURCE),
          v -> new QualityPoint(v.text(POINT), v.number(COST), v.number(POINT_QUALITY), v.text(POINT_SOURCE))),
      "Further options whose cost and quality are given, not computed.", QualityBook::points, QualityBook::withPoints);

  public static final Word<ModelSpeed> SPEED_MODEL = Word.required("model", "The model, as vendor/model.",
      ModelSpeed::model);
  public static final Num<ModelSpeed> FIRST_TOKEN = Num.required("firstTokenSeconds", Range.ABOVE_ZERO,
      Quantity.SECONDS, "The time until the first token of an answer comes.", ModelSpeed::firstTokenSeconds,
      (old, seconds) -> new ModelSpeed(old.model(), seconds, old.outputTokensPerSecond(), old.source()));
  public static final Num<ModelSpeed> PER_SECOND = Num.required("outputTokensPerSecond", Range.ABOVE_ZERO,
      Quantity.TOKENS_PER_SECOND, "Tokens a second from then on, thinking included.",
      ModelSpeed::outputTokensPerSecond,
      (old, speed) -> new ModelSpeed(old.model(), old.firstTokenSeconds(), speed, old.source()));
  public static final Word<ModelSpeed> SPEED_SOURCE = Word.usually("", "source", "Who measured it.",
      ModelSpeed::source);
  public static final Entries<QualityBook, ModelSpeed> SPEEDS = Entries.of("speeds",
      new Shape<>(List.of(SPEED_MODEL, FIRST_TOKEN, PER_SECOND, SPEED_SOURCE), v -> new ModelSpeed(v.text(SPEED_MODEL),
          v.number(FIRST_TOKEN), v.number(PER_SECOND), v.text(SPEED_SOURCE))),
      "How fast models answer; one without a speed of its own has that of `workload.pace`.", QualityBook::speeds,
      QualityBook::withSpeeds).leftOut();

  public static final Shape<QualityBook> SHAPE = new Shape<>(
      List.of(FLOOR, CEILING, SUCCESS_CEILING, FAILED_OUTCOME, SCORES, POINTS, SPEEDS), QualityShape::book);

  private QualityShape() {}

  private static void checkScores(Values v) {
    List<QualityScore> scores = v.of(SCORES);
    for (int i = 0; i < scores.size() && v.isSound(SCORES); i++) {
      QualityScore score = scores.get(i);
      if (score.lowest() > score.score()) {
        refuse(v, i, SCORE_LOW, score.lowest(), "above", score.score());
      } else if (score.highest() < score.score()) {
        refuse(v, i, SCORE_HIGH, score.highest(), "below", score.score());
      }
    }
  }

  private static void refuse(Values v, int index, Key<?> key, double end, String side, double score) {
    v.refuse(SCORES, "[%s].%s".formatted(index, key.name()), "this is %s, %s the score, which is %s".formatted(
        Range.text(end), side, Range.text(score)), "low, score and high must rise");
  }

  private static QualityBook book(Values v) {
    checkScores(v);
    List<ModelSpeed> speeds = v.of(SPEEDS);
    if (speeds.stream().map(ModelSpeed::model).distinct().count() < speeds.size()) {
      v.refuse(SPEEDS, "a model stands in this list twice", "Keep one of them");
    }
    return new QualityBook(v.number(FLOOR), v.of(CEILING), v.of(SUCCESS_CEILING), v.number(FAILED_OUTCOME),
        v.of(SCORES), v.of(POINTS), speeds);
  }
}

package runrate.scenario;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a quality score rests on: how far it may be off, how often it was measured and when. All may be unknown.
///
/// @param low  the score at its least favourable, 0 to 100
/// @param high at its most favourable
/// @param runs it is the mean of
public record ScoreEvidence(OptionalDouble low, OptionalDouble high, OptionalDouble runs, Optional<LocalDate> date) {
  public static final ScoreEvidence NONE = new ScoreEvidence(OptionalDouble.empty(), OptionalDouble.empty(),
      OptionalDouble.empty(), Optional.empty());

  public ScoreEvidence withLow(OptionalDouble score) {
    return new ScoreEvidence(score, high, runs, date);
  }

  public ScoreEvidence withHigh(OptionalDouble score) {
    return new ScoreEvidence(low, score, runs, date);
  }

  public ScoreEvidence withRuns(OptionalDouble count) {
    return new ScoreEvidence(low, high, count, date);
  }
}

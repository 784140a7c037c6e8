package runrate.claims;

import java.util.List;
import java.util.Optional;

/// The verdict on a claim that can be computed.
///
/// The figure comes out: exactly, rounded or within its range; where it comes out only because an input was
/// chosen so, it is an assumption. It does not: then a reading the document leaves open may come to it, or the
/// inputs are claims of others that contradict it; else it is inconsistent.
final class ComputedRule {
  private ComputedRule() {}

  static CheckedClaim check(Replay replay, ReplayInputs inputs, ClaimBook book) {
    Claim claim = inputs.claim();
    List<Double> figures = replay.figures(inputs);
    List<CheckedReading> readings = claim.readings().stream().map(reading -> read(replay, inputs, reading)).toList();
    Agreement agreement = claim.published().with(figures);
    List<Claim> against = book.named(claim.links().heldAgainst()).filter(other -> isFrom(claim, other)).toList();
    boolean conflict = agreement == Agreement.NONE && !against.isEmpty();
    Ground ground = conflict ? Ground.CONTRADICTED : ground(claim, agreement, readings);
    return new CheckedClaim(claim, Optional.of(replay), figures, verdict(agreement, ground), ground,
        conflict ? against : List.of(), readings, replay.scenario(inputs));
  }

  private static CheckedReading read(Replay replay, ReplayInputs inputs, Reading reading) {
    List<Double> figures = replay.figures(inputs.with(inputs.claim().read(reading.changes())));
    return new CheckedReading(reading, figures, inputs.claim().published().with(figures));
  }

  private static Ground ground(Claim claim, Agreement agreement, List<CheckedReading> readings) {
    boolean fits = agreement == Agreement.EXACT || agreement == Agreement.ROUNDED;
    if (fits && claim.hasAssumedInput()) {
      return Ground.CHOSEN_INPUT;
    }
    boolean read = readings.stream().anyMatch(reading -> reading.reading().open() && reading.reproduces());
    return agreement == Agreement.NONE && read ? Ground.ANOTHER_READING : Ground.COMPUTED;
  }

  private static Verdict verdict(Agreement agreement, Ground ground) {
    return switch (ground) {
      case CHOSEN_INPUT, ANOTHER_READING -> Verdict.ASSUMPTION;
      case CONTRADICTED -> Verdict.CONFLICT;
      default -> switch (agreement) {
        case EXACT -> Verdict.EXACT;
        case ROUNDED -> Verdict.ROUNDED;
        case WITHIN -> Verdict.DERIVED_RANGE;
        case NONE -> Verdict.INCONSISTENT;
      };
    };
  }

  /// Whether another claim's figure is what this one is computed from.
  private static boolean isFrom(Claim claim, Claim other) {
    return claim.inputs().values().stream().anyMatch(other.published()::is);
  }
}

package runrate.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The verdict on a claim that cannot be computed: what others say of the same.
///
/// Somebody says otherwise: a conflict. Another document says the same, or a claim that comes out exactly was
/// worked out from this figure: exact. Definitions are what their document lays down. Everything else cannot be
/// checked.
final class StatedRule {
  private final ClaimBook book;
  private final Map<String, CheckedClaim> computed;

  StatedRule(ClaimBook book, Map<String, CheckedClaim> computed) {
    this.book = book;
    this.computed = computed;
  }

  CheckedClaim check(Claim claim) {
    List<Claim> against = against(claim);
    if (!against.isEmpty()) {
      return checked(claim, Verdict.CONFLICT, Ground.CONTRADICTED, against);
    }
    List<Claim> same = book.onSubjectOf(claim).filter(elsewhere(claim)).filter(other ->
        claim.published().repeats(other.published())).toList();
    if (!same.isEmpty()) {
      return checked(claim, Verdict.EXACT, Ground.SAID_ELSEWHERE, same);
    }
    List<Claim> bearing = book.named(claim.links().borneOutBy()).filter(other -> bearsOut(other, claim)).toList();
    if (!bearing.isEmpty()) {
      return checked(claim, Verdict.EXACT, Ground.BORNE_OUT, bearing);
    }
    return claim.role() == Role.DEFINITION ? checked(claim, Verdict.EXACT, Ground.LAID_DOWN, List.of())
        : checked(claim, Verdict.UNVERIFIABLE, Ground.ALONE, List.of());
  }

  private static CheckedClaim checked(Claim claim, Verdict verdict, Ground ground, List<Claim> others) {
    return new CheckedClaim(claim, Optional.empty(), List.of(), verdict, ground, others, List.of(), Optional.empty());
  }

  private List<Claim> against(Claim claim) {
    List<Claim> sameSubject = book.onSubjectOf(claim)
        .filter(other -> claim.published().contradicts(other.published())).toList();
    return !sameSubject.isEmpty() ? sameSubject
        : book.named(claim.links().heldAgainst()).filter(other -> contradicts(claim, other)).toList();
  }

  /// Whether the figure, or one it was published with, is another than the other claim's.
  private static boolean contradicts(Claim claim, Claim other) {
    return claim.published().contradicts(other.published()) || claim.inputs().values().stream()
        .anyMatch(input -> !input.unit().equals(claim.published().unit())
            && input.in(other.published().unit()).isPresent() && !other.published().is(input));
  }

  private static Predicate<Claim> elsewhere(Claim claim) {
    return other -> !other.document().equals(claim.document());
  }

  /// A claim of another document says the same, or one that comes out was worked out from this figure.
  private boolean bearsOut(Claim other, Claim claim) {
    CheckedClaim checked = computed.get(other.id());
    boolean workedOut = checked != null && checked.verdict() == Verdict.EXACT
        && other.inputs().values().stream().anyMatch(claim.published()::is);
    return workedOut || elsewhere(claim).test(other) && claim.published().repeats(other.published());
  }
}

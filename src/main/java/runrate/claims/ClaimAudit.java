package runrate.claims;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;

/// Every claim of a book, checked.
public record ClaimAudit(ClaimBook book, List<CheckedClaim> claims) {
  public ClaimAudit {
    claims = List.copyOf(claims);
  }

  public static ClaimAudit of(ClaimBook book) {
    return of(book, ClaimAudit::engine);
  }

  /// @param engines what prices a claim's card
  static ClaimAudit of(ClaimBook book, Function<RateCard, CostEngine> engines) {
    var replays = new Replays();
    Map<String, CheckedClaim> computed = new LinkedHashMap<>();
    for (Claim claim : book.claims()) {
      var inputs = new ReplayInputs(claim, book, replays, engines);
      replays.of(claim.id()).ifPresent(replay -> computed.put(claim.id(), ComputedRule.check(replay, inputs, book)));
    }
    var uncomputed = new StatedRule(book, computed);
    return new ClaimAudit(book, book.claims().stream().map(claim ->
        Optional.ofNullable(computed.get(claim.id())).orElseGet(() -> uncomputed.check(claim))).toList());
  }

  private static CostEngine engine(RateCard card) {
    return new CostEngine(new RateBook(List.of(card)));
  }

  /// The scenario a claim is, without checking any other.
  public static Optional<ClaimScenario> scenario(ClaimBook book, Claim claim) {
    var replays = new Replays();
    return replays.of(claim.id()).flatMap(replay ->
        replay.scenario(new ReplayInputs(claim, book, replays, ClaimAudit::engine)));
  }

  public Optional<CheckedClaim> find(String id) {
    return claims.stream().filter(checked -> checked.claim().id().equals(id)).findFirst();
  }

  /// How many claims of each verdict there are, none left out.
  public Map<Verdict, Long> counts(Predicate<CheckedClaim> wanted) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, claims.stream().filter(wanted).filter(checked -> checked.verdict() == verdict).count());
    }
    return counts;
  }

  /// Claims that this one is linked with, in either direction, each once: those it repeats or is repeated by.
  public List<Claim> repeatedWith(Claim claim) {
    Stream<Claim> repeated = claim.links().repeats().flatMap(book::find).stream();
    return Stream.concat(repeated, book.claims().stream()
        .filter(other -> other.links().repeats().filter(claim.id()::equals).isPresent())).toList();
  }

  /// Claims this one is held against, or that are held against it.
  public List<Claim> heldAgainst(Claim claim) {
    return Stream.concat(book.named(claim.links().heldAgainst()), book.claims().stream()
        .filter(other -> other.links().heldAgainst().contains(claim.id()))).distinct().toList();
  }
}

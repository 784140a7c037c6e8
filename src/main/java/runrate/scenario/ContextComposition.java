package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.ContextPart.Sharing;

/// What a context is composed of, in the order it is sent. Caches match prefixes: the team shares its
/// parts up to the first that is not the team's, an agent its own up to the first that changes, and
/// fixed text behind changing text is found by nobody.
public record ContextComposition(List<ContextPart> parts) {
  public static final ContextComposition UNKNOWN = new ContextComposition(List.of());

  private static final double HALF_A_PER_CENT = 0.005 + 1e-9;

  public ContextComposition {
    parts = List.copyOf(parts);
  }

  public boolean isKnown() {
    return !parts.isEmpty();
  }

  public double tokens() {
    return sum(0, parts.size());
  }

  /// Part of the context that all agents share as a prefix.
  public double teamShare() {
    return share(sum(0, teamEnd()));
  }

  /// Part of the context that follows it and is the agent's own prefix.
  public double ownShare() {
    return share(sum(teamEnd(), stableEnd()));
  }

  /// Tokens that never change, yet are sent anew with every call because text before them changes.
  public double misplacedTokens() {
    return parts.subList(stableEnd(), parts.size()).stream()
        .filter(part -> part.sharing() != Sharing.CHANGING).mapToDouble(ContextPart::tokens).sum();
  }

  public boolean isEstimated() {
    return parts.stream().anyMatch(ContextPart::isEstimated);
  }

  /// The same parts with the fixed text that stands behind changing text moved up: the team's to the
  /// end of the team's prefix, an agent's own to the end of its own.
  public ContextComposition mended() {
    List<ContextPart> behind = parts.subList(stableEnd(), parts.size());
    List<ContextPart> mended = new ArrayList<>(parts.subList(0, teamEnd()));
    mended.addAll(only(behind, Sharing.TEAM));
    mended.addAll(parts.subList(teamEnd(), stableEnd()));
    mended.addAll(only(behind, Sharing.OWN));
    mended.addAll(only(behind, Sharing.CHANGING));
    return new ContextComposition(mended);
  }

  private static List<ContextPart> only(List<ContextPart> parts, Sharing sharing) {
    return parts.stream().filter(part -> part.sharing() == sharing).toList();
  }

  /// The same parts, all larger or smaller, with so many tokens together. Parts of no size cannot
  /// grow in proportion: the composition is unknown then.
  public ContextComposition scaledTo(double tokens) {
    double now = tokens();
    if (now == 0) {
      return tokens == 0 ? this : UNKNOWN;
    }
    return now == tokens ? this : new ContextComposition(
        parts.stream().map(part -> part.withAmount(part.amount() * tokens / now)).toList());
  }

  /// Whether a plan that caches takes the shares of these parts, but for rounding; with no parts known it may take any.
  public boolean agreesWith(CachePlan caching) {
    return !isKnown() || !caching.enabled() || isRounding(caching.cacheableShare(), teamShare())
        && isRounding(caching.historyShare(), ownShare());
  }

  /// Whether a share is that of the parts, but for the digits somebody left out.
  public static boolean isRounding(double share, double ofParts) {
    return Math.abs(share - ofParts) <= HALF_A_PER_CENT;
  }

  private int teamEnd() {
    int end = 0;
    while (end < parts.size() && parts.get(end).sharing() == Sharing.TEAM) {
      end++;
    }
    return end;
  }

  private int stableEnd() {
    int end = teamEnd();
    while (end < parts.size() && parts.get(end).sharing() != Sharing.CHANGING) {
      end++;
    }
    return end;
  }

  private double sum(int from, int to) {
    return parts.subList(from, to).stream().mapToDouble(ContextPart::tokens).sum();
  }

  private double share(double tokens) {
    return tokens() == 0 ? 0 : Math.min(1, tokens / tokens());
  }
}

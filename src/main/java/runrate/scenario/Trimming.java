package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// What a plan leaves out of its calls, and which requests it sends together.
///
/// @param contextPruning    part of the context left out of every prompt
/// @param outputTrim        part of the answer no longer asked for
/// @param thinkingCapTokens most thinking tokens of a request
public record Trimming(double contextPruning, double outputTrim, OptionalDouble thinkingCapTokens, Grouping grouping) {
  public static final Trimming NONE = new Trimming(0, 0, OptionalDouble.empty(), Grouping.NONE);

  public Trimming {
    Require.share("contextPruning", contextPruning);
    Require.share("outputTrim", outputTrim);
    thinkingCapTokens.ifPresent(cap -> Require.atLeastZero("thinkingCapTokens", cap, "tokens"));
  }

  Trimming withContextPruning(double share) {
    return new Trimming(share, outputTrim, thinkingCapTokens, grouping);
  }

  Trimming withOutputTrim(double share) {
    return new Trimming(contextPruning, share, thinkingCapTokens, grouping);
  }

  Trimming withThinkingCap(OptionalDouble tokens) {
    return new Trimming(contextPruning, outputTrim, tokens, grouping);
  }

  Trimming withGrouping(Grouping newGrouping) {
    return new Trimming(contextPruning, outputTrim, thinkingCapTokens, newGrouping);
  }
}

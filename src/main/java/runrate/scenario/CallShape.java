package runrate.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import runrate.pricing.Fee;
import runrate.units.Require;

/// What one request carries.
///
/// @param contextTokens      prompt tokens of a call before the plan prunes them, cached ones
///                           included; of the first turn where the conversation grows
/// @param outputTokens       answer tokens of a call, thinking not included
/// @param thinkingTokens     thinking tokens of a call
/// @param feeUses            uses a request makes of what vendors charge fees for, by the fee's id
/// @param composition        the parts of the context in order, unknown where nobody said
public record CallShape(double contextTokens, double outputTokens, double thinkingTokens,
    Map<String, Double> feeUses, Conversation conversation, ContextComposition composition) {

  public CallShape {
    Require.atLeastZero("contextTokens", contextTokens, "tokens");
    Require.atLeastZero("outputTokens", outputTokens, "tokens");
    Require.atLeastZero("thinkingTokens", thinkingTokens, "tokens");
    feeUses.forEach((fee, uses) -> Require.atLeastZero("workload.feeUses." + fee, uses, "uses a call"));
    var used = new TreeMap<>(feeUses);
    used.values().removeIf(uses -> uses == 0);
    feeUses = Collections.unmodifiableMap(used);
  }

  public static CallShape of(double contextTokens, double outputTokens, double thinkingTokens) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, Map.of(), Conversation.SINGLE_TURN,
        ContextComposition.UNKNOWN);
  }

  /// The parts of the context grow and shrink with it.
  CallShape withContextTokens(double tokens) {
    return new CallShape(tokens, outputTokens, thinkingTokens, feeUses, conversation,
        composition.scaledTo(tokens));
  }

  CallShape withOutputTokens(double tokens) {
    return new CallShape(contextTokens, tokens, thinkingTokens, feeUses, conversation, composition);
  }

  CallShape withThinkingTokens(double tokens) {
    return new CallShape(contextTokens, outputTokens, tokens, feeUses, conversation, composition);
  }

  double webSearchesPerCall() {
    return feeUses.getOrDefault(Fee.WEB_SEARCH, 0.0);
  }

  CallShape withWebSearchesPerCall(double searches) {
    return withFeeUses(Fee.WEB_SEARCH, searches);
  }

  CallShape withFeeUses(String fee, double count) {
    Map<String, Double> uses = new TreeMap<>(feeUses);
    uses.put(fee, count);
    return new CallShape(contextTokens, outputTokens, thinkingTokens, uses, conversation, composition);
  }

  CallShape withConversation(Conversation newConversation) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, feeUses, newConversation, composition);
  }

  CallShape withComposition(ContextComposition parts) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, feeUses, conversation, parts);
  }
}

package runrate.scenario;

import runrate.units.Require;

/// What one request carries.
///
/// @param contextTokens      prompt tokens of a call before the plan prunes them, cached ones
///                           included; of the first turn where the conversation grows
/// @param outputTokens       answer tokens of a call, thinking not included
/// @param thinkingTokens     thinking tokens of a call
/// @param webSearchesPerCall searches a call makes, charged as fees
/// @param composition        the parts of the context in order, unknown where nobody said
public record CallShape(double contextTokens, double outputTokens, double thinkingTokens,
    double webSearchesPerCall, Conversation conversation, ContextComposition composition) {

  public CallShape {
    Require.atLeastZero("workload.contextTokens", contextTokens, "tokens");
    Require.atLeastZero("workload.outputTokens", outputTokens, "tokens");
    Require.atLeastZero("workload.thinkingTokens", thinkingTokens, "tokens");
    Require.atLeastZero("workload.webSearchesPerCall", webSearchesPerCall, "searches");
  }

  public static CallShape of(double contextTokens, double outputTokens, double thinkingTokens) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, 0, Conversation.SINGLE_TURN,
        ContextComposition.UNKNOWN);
  }

  /// The parts of the context grow and shrink with it.
  CallShape withContextTokens(double tokens) {
    return new CallShape(tokens, outputTokens, thinkingTokens, webSearchesPerCall, conversation,
        composition.scaledTo(tokens));
  }

  CallShape withOutputTokens(double tokens) {
    return new CallShape(contextTokens, tokens, thinkingTokens, webSearchesPerCall, conversation, composition);
  }

  CallShape withThinkingTokens(double tokens) {
    return new CallShape(contextTokens, outputTokens, tokens, webSearchesPerCall, conversation, composition);
  }

  CallShape withWebSearchesPerCall(double searches) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, searches, conversation, composition);
  }

  CallShape withConversation(Conversation newConversation) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, webSearchesPerCall, newConversation, composition);
  }

  CallShape withComposition(ContextComposition parts) {
    return new CallShape(contextTokens, outputTokens, thinkingTokens, webSearchesPerCall, conversation, parts);
  }
}

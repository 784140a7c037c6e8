package runrate.costing;

import runrate.pricing.TokenClass;
import runrate.units.PerUnit;

/// One priced line of the month: the tokens of one class that one model handles in one mode.
/// `usd = calls * tokensPerCall * billings * usdPerMTok / 1,000,000`.
///
/// @param model         `vendor/model`
/// @param batch         whether these are batched calls
/// @param calls         calls of that model in that mode in the month, retries not counted
/// @param tokensPerCall mean tokens of the class in a call, as the model counts them
/// @param billings      how many times each is billed, failed attempts included
/// @param task          the kind of work, empty where all is of one
/// @param again         whether these calls are second tries
public record CostLine(String model, boolean batch, TokenClass tokenClass, double calls,
    double tokensPerCall, double billings, double usdPerMTok, String task, boolean again) {

  /// A line of a scenario whose work is all of one kind.
  public CostLine(String model, boolean batch, TokenClass tokenClass, double calls, double tokensPerCall,
      double billings, double usdPerMTok) {
    this(model, batch, tokenClass, calls, tokensPerCall, billings, usdPerMTok, "", false);
  }

  public double usd() {
    return calls * tokensPerCall * billings * usdPerMTok / PerUnit.TOKENS_PER_MTOK;
  }

  /// What the class adds to one average call of that mode.
  public double usdPerCall() {
    return tokensPerCall * billings * usdPerMTok / PerUnit.TOKENS_PER_MTOK;
  }
}

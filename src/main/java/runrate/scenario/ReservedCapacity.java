package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// Capacity for one model that is paid for by the month, used or not: what fits into it costs nothing more
/// (cost model 4.10).
///
/// @param model           as `vendor/model`
/// @param tokensPerMinute tokens of prompts and answers it carries, as the model counts them; absent where everything
///    fits
public record ReservedCapacity(String model, double monthlyUsd, OptionalDouble tokensPerMinute, Beyond beyond) {

  /// What becomes of calls that do not fit.
  public enum Beyond { ON_DEMAND, REFUSE }

  public ReservedCapacity {
    Require.atLeastZero("contract.reserved.monthlyUsd", monthlyUsd, "USD");
    Require.atLeastZero("contract.reserved.tokensPerMinute", tokensPerMinute.orElse(0), "tokens");
  }

  /// The part of a model's tokens that fits.
  public double fittingShare(double wantedTokensPerMinute) {
    return tokensPerMinute.isEmpty() || wantedTokensPerMinute <= tokensPerMinute.getAsDouble() ? 1
        : tokensPerMinute.getAsDouble() / wantedTokensPerMinute;
  }

  public ReservedCapacity withMonthlyUsd(double usd) {
    return new ReservedCapacity(model, usd, tokensPerMinute, beyond);
  }

  public ReservedCapacity withTokensPerMinute(OptionalDouble tokens) {
    return new ReservedCapacity(model, monthlyUsd, tokens, beyond);
  }

  public ReservedCapacity withBeyond(Beyond other) {
    return new ReservedCapacity(model, monthlyUsd, tokensPerMinute, other);
  }
}

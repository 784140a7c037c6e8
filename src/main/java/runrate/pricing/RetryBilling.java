package runrate.pricing;

import java.util.Optional;

/// Which failed attempts a vendor bills; absent where it does not say.
public record RetryBilling(Optional<Boolean> rejected429Billed, Optional<Boolean> interruptedStreamBilled) {
  public static final RetryBilling UNKNOWN = new RetryBilling(Optional.empty(), Optional.empty());
}

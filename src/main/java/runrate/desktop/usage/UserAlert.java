package runrate.desktop.usage;

import java.math.BigDecimal;
import java.util.Optional;
import runrate.files.UserFolder;
import runrate.usage.Attribution;

/// From where on a user is an alarm: what somebody said, and where nobody did what is usual. One for invented calls is
/// forgotten with them.
final class UserAlert {
  private final UserFolder user;
  private Optional<BigDecimal> ownUsd;
  private Optional<BigDecimal> sampleUsd = Optional.empty();

  UserAlert(UserFolder user) {
    this.user = user;
    ownUsd = user.usageAlertUsd();
  }

  Optional<BigDecimal> usd(boolean isSample, Optional<Attribution> all) {
    return (isSample ? sampleUsd : ownUsd).or(() -> all.flatMap(Attribution::usualAlertUsd));
  }

  void set(boolean isSample, BigDecimal usd) {
    if (isSample) {
      sampleUsd = Optional.of(usd);
    } else {
      ownUsd = Optional.of(usd);
      user.keepUsageAlert(usd);
    }
  }

  void forgetSample() {
    sampleUsd = Optional.empty();
  }
}

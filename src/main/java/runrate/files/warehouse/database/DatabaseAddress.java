package runrate.files.warehouse.database;

import java.time.Duration;
import java.util.Optional;

/// A database, and who asks it. The password is asked for each time and is kept nowhere.
///
/// @param url     `jdbc:postgresql://host/database`
/// @param timeout after which a question is given up
public record DatabaseAddress(String url, Optional<String> user, Optional<String> password, Duration timeout) {
  /// `host/database`
  public String name() {
    return shown().replaceFirst("^jdbc:[^:]+:(//)?", "");
  }

  /// What may be shown of it: an address may carry a password after its question mark, or before an at sign.
  public String shown() {
    return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
  }
}

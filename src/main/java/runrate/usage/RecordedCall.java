package runrate.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// One recorded call.
///
/// @param id      as its source names it; `#file:line` where it does not
/// @param model   as the log names it
/// @param inputTokens  all of its prompt
/// @param outputTokens thinking included
/// @param usd     absent without a price
/// @param outcome whether it did what it was for; absent where nobody said
/// @param file    name of its file
public record RecordedCall(String id, Optional<Instant> at, LoggedModel model, String feature, String user, String team,
    String agent, long inputTokens, long outputTokens, Optional<BigDecimal> usd, Optional<Boolean> outcome, String file,
    long line) {

  /// What it is added up under.
  public String key(CallDimension by) {
    return switch (by) {
      case FEATURE -> feature;
      case USER -> user;
      case TEAM -> team;
      case AGENT -> agent;
      case MODEL -> model.model();
      case OUTCOME -> outcome.map(done -> done ? "success" : "failure").orElse("unknown");
      case TIER -> model.tier();
      case DAY -> at.map(moment -> moment.toString().substring(0, 10)).orElse(CallDimension.NOBODY);
    };
  }
}

package runrate.usage;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.pricing.TokenClass;

/// What a vendor meters and bills apart.
public enum Meter {
  INPUT, CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H,
  /// Written to a cache for a time that nobody says.
  CACHE_WRITE,
  OUTPUT, THINKING,
  /// Of the call itself.
  CALL,
  WEB_SEARCH, CODE_EXECUTION,
  /// What has none of these names.
  OTHER;

  /// As it is kept and told.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Meter> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  public static Meter of(TokenClass tokenClass) {
    return switch (tokenClass) {
      case UNCACHED_INPUT -> INPUT;
      case CACHE_READ -> CACHE_READ;
      case CACHE_WRITE -> CACHE_WRITE;
      case OUTPUT -> OUTPUT;
      case THINKING -> THINKING;
    };
  }

  public boolean isTokens() {
    return ordinal() <= THINKING.ordinal();
  }

  /// Whether it is a fee, besides tokens.
  public boolean isFee() {
    return this == CALL || this == WEB_SEARCH || this == CODE_EXECUTION;
  }
}

package runrate.text;

import runrate.pricing.TokenClass;

/// What people call the token classes.
public final class TokenClassNames {
  private TokenClassNames() {}

  public static String of(TokenClass tokenClass) {
    return switch (tokenClass) {
      case UNCACHED_INPUT -> "Uncached input";
      case CACHE_READ -> "Cache read";
      case CACHE_WRITE -> "Cache write";
      case OUTPUT -> "Output";
      case THINKING -> "Thinking";
    };
  }
}

package runrate.bridge;

import java.util.Locale;

/// What moves the cost of calls from one period to the next. Of one kind of call the cost is
/// `calls x share of the kind x tokens a call x share of the class x price of a token`, summed over the classes of
/// tokens; each factor here is one of these five.
public enum BridgeFactor {
  /// How many calls there are, of all kinds together. A longer period has more.
  VOLUME,
  /// The mean price of a token of each class in the period, of a web search and of a call as such: what the rate card
  /// changed, and hours that are dearer or cheaper. Never what was discounted on an invoice.
  PRICE,
  /// The share each kind has of the calls: kinds are models by service tier and region, and prompts long enough for
  /// another price apart from others.
  MIX,
  /// Which part of the prompt is read from a cache, written to it for five minutes or an hour, or neither.
  CACHE,
  /// Tokens of a call of one kind: its whole prompt, however much of it is cached; answer, thinking and searches.
  LENGTH;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

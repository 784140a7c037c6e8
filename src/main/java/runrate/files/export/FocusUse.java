package runrate.files.export;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import runrate.usage.Meter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was used, and its price.
///
/// @param model     as its vendor names it
/// @param mode      as the vendor names it, empty for the usual one
/// @param region    where it is priced apart, empty elsewhere
/// @param quantity  tokens, or uses of a fee
/// @param usdEach   of a million tokens, or of one use
record FocusUse(Meter meter, String model, String mode, String region, BigDecimal quantity, BigDecimal usdEach) {
  private static final int MILLION_DIGITS = 6;
  /// What each is called in three ways: by people, in one word, as a part of an id.
  private static final Map<Meter, String> METERS = Map.ofEntries(Map.entry(Meter.INPUT, "Input Tokens"),
      Map.entry(Meter.CACHE_READ, "Cache Read Input Tokens"), Map.entry(Meter.CACHE_WRITE, "Cache Write Input Tokens"),
      Map.entry(Meter.CACHE_WRITE_5M, "Cache Write Input Tokens for 5 Minutes"),
      Map.entry(Meter.CACHE_WRITE_1H, "Cache Write Input Tokens for 1 Hour"), Map.entry(Meter.OUTPUT, "Output Tokens"),
      Map.entry(Meter.THINKING, "Thinking Output Tokens"), Map.entry(Meter.CALL, "Requests"),
      Map.entry(Meter.WEB_SEARCH, "Web Searches"), Map.entry(Meter.CODE_EXECUTION, "Code Executions"),
      Map.entry(Meter.OTHER, "Fees"));

  String name() {
    return METERS.get(meter);
  }

  /// Of what is used.
  String unit() {
    return switch (meter) {
      case CALL -> "Requests";
      case WEB_SEARCH -> "Searches";
      case CODE_EXECUTION -> "Executions";
      case OTHER -> "Months";
      default -> "Tokens";
    };
  }

  String pricingUnit() {
    return meter.isTokens() ? "1000000 Tokens" : unit();
  }

  BigDecimal pricingQuantity() {
    return meter.isTokens() ? quantity.movePointLeft(MILLION_DIGITS) : quantity;
  }

  /// Quantity times price, to the last digit.
  BigDecimal list() {
    return pricingQuantity().multiply(usdEach);
  }

  /// The same whatever it costs.
  String sku() {
    return "%s-%s".formatted(model, meter == Meter.OTHER ? "fees" : meter.word().replace('_', '-'));
  }

  /// A price of it: other modes and regions have others.
  String priceId() {
    return sku() + part(mode) + part(region);
  }

  private static String part(String of) {
    return of.isEmpty() ? "" : "-" + of.toLowerCase(Locale.ROOT);
  }

  /// Properties of the price as JSON.
  String details(FocusVersion version) {
    ObjectNode node = JsonMapper.shared().createObjectNode();
    boolean isDraft = version == FocusVersion.DRAFT_1_5;
    node.put(isDraft ? "ModelId" : "x_ModelId", model);
    if (isDraft) {
      action().ifPresent(action -> node.put("TokenCacheAction", action));
      direction().ifPresent(direction -> node.put("TokenDirection", direction));
    } else if (meter.isTokens()) {
      node.put("x_TokenType", name().replaceAll(" Input Tokens.*| Tokens| ", ""));
    }
    if (meter == Meter.THINKING && isDraft) {
      node.put("x_TokenType", "Thinking");
    }
    if (meter == Meter.CACHE_WRITE_5M || meter == Meter.CACHE_WRITE_1H) {
      node.put("x_CacheLifetime", meter == Meter.CACHE_WRITE_5M ? "5m" : "1h");
    }
    if (meter != Meter.OTHER) {
      node.put("x_ServiceMode", mode.isEmpty() ? "Standard" : mode);
    }
    if (!region.isEmpty()) {
      node.put("x_InferenceRegion", region);
    }
    return node.toString();
  }

  private Optional<String> direction() {
    return meter.isTokens() ? Optional.of(meter == Meter.OUTPUT || meter == Meter.THINKING ? "Output" : "Input")
        : Optional.empty();
  }

  /// Tokens that come out have nothing to do with a cache.
  private Optional<String> action() {
    return switch (meter) {
      case INPUT -> Optional.of("Uncached");
      case CACHE_READ -> Optional.of("Read");
      case CACHE_WRITE, CACHE_WRITE_5M, CACHE_WRITE_1H -> Optional.of("Write");
      default -> Optional.empty();
    };
  }
}

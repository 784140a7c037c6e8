package runrate.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A charge that is not for tokens: `priceUsd` for every `per` uses, the first `freePerMonth` free.
///
/// @param billedOnError whether every attempt pays it; else a call pays it once, whatever becomes of it
/// @param models the models it applies to; empty means every model of the card
public record Fee(String id, BigDecimal per, BigDecimal priceUsd, BigDecimal freePerMonth,
    boolean billedOnError, List<String> models, Optional<String> source, Optional<LocalDate> asOf) {
  /// The fee of one web search, under the id every card uses.
  public static final String WEB_SEARCH = "webSearch";

  /// The fee of a call itself, whatever it carries.
  public static final String REQUEST = "request";

  /// The fee of one busy hour of one's own machine.
  public static final String MACHINE_HOUR = "machineHour";

  /// Every fee the program knows the use of, and those cards list beside them; others may have any name.
  public static final List<String> KNOWN = List.of(WEB_SEARCH, REQUEST, MACHINE_HOUR, "webFetch", "fileSearchCall",
      "codeExecutionHour", "managedAgentSessionHour");

  public Fee {
    models = List.copyOf(models);
  }

  public boolean appliesTo(String modelId) {
    return models.isEmpty() || models.contains(modelId);
  }

  public double usdPerUse() {
    return priceUsd.doubleValue() / per.doubleValue();
  }
}

package runrate.files.foreign;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import runrate.pricing.ModelCard;
import runrate.pricing.Offer;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;

/// The made-up lists that hold the odd cases of every format.
final class Samples {
  static final LocalDate RETRIEVED = LocalDate.of(2026, 8, 21);
  static final List<String> ALL = List.of("litellm", "models-dev", "genai-prices", "genai-prices-v2", "llm-prices",
      "llm-prices-list", "openrouter");

  private Samples() {}

  static Path file(String name) {
    try {
      return Path.of(Samples.class.getResource("/runrate/foreign/%s.json".formatted(name)).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static PriceList read(String name) {
    var read = PriceListReader.read(file(name), RETRIEVED);
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  static Offer offer(PriceList list, String key) {
    return new RateBook(list.cards()).find(key).orElseThrow(() -> new AssertionError(key));
  }

  static ModelCard model(PriceList list, String key) {
    return offer(list, key).model();
  }

  /// Every row on a line: name, outcome, reason or what was left out.
  static String rows(PriceList list) {
    var text = new StringBuilder();
    list.rows().forEach(row -> text.append("%s %s %s%n".formatted(row.id(), row.outcome(),
        row.reason().isEmpty() ? String.join("; ", row.leftOut()) : row.reason()).replace(" \n", "\n")));
    return text.toString();
  }

  /// A set of prices as people note them: input/output, then what there is beside them.
  static String prices(PriceSet set) {
    var text = new StringBuilder(set.input().toPlainString()).append('/').append(set.output().toPlainString());
    set.reasoning().ifPresent(usd -> text.append(" thinking ").append(usd.toPlainString()));
    set.cacheRead().ifPresent(usd -> text.append(" read ").append(usd.toPlainString()));
    set.cacheWrite().keySet().stream().sorted().forEach(lifetime ->
        text.append(' ').append(lifetime).append(' ').append(set.cacheWrite().get(lifetime).toPlainString()));
    return text.toString();
  }
}

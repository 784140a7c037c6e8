package runrate.files.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What LiteLLM and genai-prices say of forty models, put into the shape each of them has. The figures of
/// a model are `input/output/read/write`, then those above a length of prompt, then those from a day on.
final class FortyModels {
  private static final Pattern FIGURES = Pattern.compile("(\\S+)(?: above (\\d+)000 (\\S+))?(?: from (\\S+) (\\S+))?");
  private static final List<String> LITELLM_KEYS = List.of("input_cost_per_token", "output_cost_per_token",
      "cache_read_input_token_cost", "cache_creation_input_token_cost");
  private static final List<String> GENAI_KEYS = List.of("input_mtok", "output_mtok", "cache_read_mtok",
      "cache_write_mtok");

  private FortyModels() {}

  /// @param litellm empty where the list has none
  record Row(String model, String litellm, String genai) {
    String vendor() {
      return model.substring(0, model.indexOf('/'));
    }

    String id() {
      return model.substring(model.indexOf('/') + 1);
    }
  }

  static List<Row> rows() {
    try {
      return Files.readAllLines(Path.of(Samples.file("litellm").resolveSibling("forty-models.csv").toString()))
          .stream().skip(1)
          .map(line -> line.split(",", -1)).map(cells -> new Row(cells[0], cells[1], cells[2])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As an object of rows with a price for one token under every key.
  static String litellm() {
    List<String> rows = new ArrayList<>();
    for (Row row : rows()) {
      if (!row.litellm().isEmpty()) {
        Matcher figures = figures(row.litellm());
        String provider = row.vendor().equals("google") ? "gemini" : row.vendor();
        List<String> keys = new ArrayList<>(List.of("\"litellm_provider\": \"%s\"".formatted(provider),
            "\"mode\": \"chat\""));
        keys.addAll(litellm(figures.group(1), ""));
        if (figures.group(2) != null) {
          keys.addAll(litellm(figures.group(3), "_above_%sk_tokens".formatted(figures.group(2))));
        }
        rows.add("\"%s/%s\": { %s }".formatted(provider, row.id(), String.join(", ", keys)));
      }
    }
    return "{ %s }".formatted(String.join(",\n", rows));
  }

  private static List<String> litellm(String figures, String suffix) {
    List<String> keys = new ArrayList<>();
    String[] prices = figures.split("/");
    for (int i = 0; i < prices.length; i++) {
      if (!prices[i].equals("-")) {
        keys.add("\"%s%s\": %s".formatted(LITELLM_KEYS.get(i), suffix, new BigDecimal(prices[i]).movePointLeft(6)));
      }
    }
    return keys;
  }

  /// As a list of providers with a price for a million tokens, tiered and dated.
  static String genai() {
    List<String> providers = new ArrayList<>();
    for (String vendor : rows().stream().map(Row::vendor).distinct().toList()) {
      List<String> models = rows().stream().filter(row -> row.vendor().equals(vendor) && !row.genai().isEmpty())
          .map(row -> "{ \"id\": \"%s\", \"prices\": %s }".formatted(row.id(), genai(row.genai()))).toList();
      providers.add("{ \"id\": \"%s\", \"name\": \"%s\", \"models\": [%s] }".formatted(vendor, vendor,
          String.join(",\n", models)));
    }
    return "[%s]".formatted(String.join(",\n", providers));
  }

  private static String genai(String text) {
    Matcher figures = figures(text);
    String[] above = figures.group(2) == null ? new String[0] : figures.group(3).split("/");
    String now = genai(figures.group(1).split("/"), above, figures.group(2));
    return figures.group(4) == null ? now
        : "[{ \"prices\": %s }, { \"constraint\": { \"start_date\": \"%s\" }, \"prices\": %s }]".formatted(now,
        figures.group(4),
            genai(figures.group(5).split("/"), new String[0], null));
  }

  private static String genai(String[] prices, String[] above, String thousands) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      if (!prices[i].equals("-")) {
        keys.add("\"%s\": %s".formatted(GENAI_KEYS.get(i), above.length == 0 || above[i].equals("-") ? prices[i]
            : "{ \"base\": %s, \"tiers\": [{ \"start\": %s000, \"price\": %s }] }".formatted(prices[i],
            thousands, above[i])));
      }
    }
    return "{ %s }".formatted(String.join(", ", keys));
  }

  private static Matcher figures(String text) {
    Matcher figures = FIGURES.matcher(text);
    if (!figures.matches()) {
      throw new AssertionError(text);
    }
    return figures;
  }
}

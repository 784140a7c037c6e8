package runrate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import runrate.discrepancy.Discrepancies;
import runrate.discrepancy.Quoted;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.foreign.ForeignFormat;
import runrate.files.foreign.ImportFolder;
import runrate.files.foreign.PriceList;
import runrate.files.foreign.PriceListReader;
import runrate.pricing.RateBook;

/// How long a list of 3,000 models takes to import, to write and read back as cards, and to compare with
/// itself and with the cards in use, and how much memory it holds. The list is made from a seed.
public final class ImportBenchmark {
  private static final int MODELS = 3_000;
  private static final int RUNS = 15;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final List<String> PROVIDERS = List.of("openai", "anthropic", "gemini", "azure", "bedrock",
      "vertex_ai", "groq", "deepinfra", "together_ai", "openrouter", "mistral", "deepseek", "xai", "fireworks_ai");

  private ImportBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("imports");
    Path file = Files.writeString(folder.resolve("litellm.json"), list(new SplittableRandom(7)));
    long before = heldBytes();
    PriceList list = PriceListReader.read(file, DAY).value().orElseThrow();
    long held = heldBytes() - before;
    RateBook inUse = RateCardFolder.read(RunrateHome.find().rateCards()).book();
    var imported = new RateBook(list.cards());
    var quoted = List.of(new Quoted("LiteLLM", list.cards()));
    var imports = new ImportFolder(folder.resolve("imports"));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%s KB, %s rows, %s cards%n", Files.size(file) >> 10, list.rows().size(), list.cards().size());
    out.printf("held by the imported list: %s KB%n", held >> 10);
    measure(out, "import", () -> PriceListReader.read(file, DAY));
    measure(out, "write every card", () -> {
      imports.replace(ForeignFormat.LITELLM, list.cards());
      return imports;
    });
    measure(out, "read every card", imports::read);
    measure(out, "compare with the cards in use", () -> Discrepancies.of(inUse, quoted, DAY));
    measure(out, "compare with itself, every model", () -> Discrepancies.of(imported, quoted, DAY));
  }

  private static void measure(PrintStream out, String what, Callable<?> work) throws Exception {
    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      work.call();
      millis[run] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    out.println(String.format(Locale.ROOT, "%-34s first %7.1f ms, median %7.1f ms", what, first, millis[RUNS / 2]));
  }

  private static long heldBytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String list(SplittableRandom random) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
      rows.add("\"%s/model-%s\": { %s }".formatted(provider, i, String.join(", ", row(provider, random))));
    }
    return "{\n%s\n}\n".formatted(String.join(",\n", rows));
  }

  private static List<String> row(String provider, SplittableRandom random) {
    BigDecimal input = BigDecimal.valueOf(1 + random.nextInt(4000), 2);
    List<String> keys = new ArrayList<>(List.of("\"litellm_provider\": \"%s\"".formatted(provider),
        "\"mode\": \"%s\"".formatted(random.nextInt(5) == 0 ? "embedding" : "chat"), "\"max_input_tokens\": 1000000",
        "\"max_output_tokens\": 64000",
        "\"supports_vision\": true", "\"source\": \"https://example.org/pricing\""));
    keys.add(price("input_cost_per_token", input, "1"));
    keys.add(price("output_cost_per_token", input, "5"));
    if (random.nextInt(3) == 0) {
      keys.add(price("cache_read_input_token_cost", input, "0.1"));
      keys.add(price("cache_creation_input_token_cost", input, "1.25"));
    }
    if (random.nextInt(6) == 0) {
      keys.add(price("input_cost_per_token_above_200k_tokens", input, "2"));
      keys.add(price("output_cost_per_token_above_200k_tokens", input, "7.5"));
    }
    if (random.nextInt(6) == 0) {
      keys.add(price("input_cost_per_token_batches", input, "0.5"));
      keys.add(price("output_cost_per_token_batches", input, "2.5"));
    }
    return keys;
  }

  private static String price(String key, BigDecimal input, String factor) {
    return "\"%s\": %s".formatted(key, input.multiply(new BigDecimal(factor)).movePointLeft(6));
  }
}

package runrate.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A transcript of many calls with everything that goes wrong in one, and what it comes to, added up as it is written.
///
/// @param calls      with a price
/// @param unpriced   of a model nobody has
/// @param duplicates streamed copies of calls
/// @param broken     lines that were cut
/// @param pico       what the priced calls cost, in pico-dollars
public record GeneratedLog(Path file, long lines, long calls, long unpriced, long duplicates, long broken,
    BigInteger pico) {
  /// Uncached, read, written for five minutes, output: micro-dollars a million tokens, which is pico-dollars a token.
  private record Priced(String model, long in, long read, long written, long out) {}

  private static final List<Priced> MODELS = List.of(
      new Priced("claude-opus-4-8", 5_000_000, 500_000, 6_250_000, 25_000_000),
      new Priced("claude-sonnet-4-6", 3_000_000, 300_000, 3_750_000, 15_000_000),
      new Priced("claude-haiku-4-5", 1_000_000, 100_000, 1_250_000, 5_000_000));

  /// @param lines at least
  public static GeneratedLog write(Path file, int lines, long seed) throws IOException {
    var random = new Random(seed);
    long calls = 0;
    long unpriced = 0;
    long duplicates = 0;
    long broken = 0;
    BigInteger pico = BigInteger.ZERO;
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; written < lines; i++) {
        Priced model = MODELS.get(random.nextInt(MODELS.size()));
        boolean unknown = i % 100 == 7;
        long in = 1 + random.nextInt(9_000);
        long read = random.nextInt(90_000);
        long wrote = random.nextInt(5_000);
        long answer = 1 + random.nextInt(4_000);
        String line = line(i, unknown ? "sonnet-next" : model.model(), in, read, wrote, answer, lines);
        if (i % 1000 == 70) {
          out.write(line, 0, 100);
          out.newLine();
          broken++;
        } else {
          if (i % 500 == 3) {
            out.write(line(i, unknown ? "sonnet-next" : model.model(), in, read, wrote, 1, lines));
            out.newLine();
            duplicates++;
            written++;
          }
          out.write(line);
          out.newLine();
          calls += unknown ? 0 : 1;
          unpriced += unknown ? 1 : 0;
          pico = unknown ? pico : pico.add(BigInteger.valueOf(in * model.in() + read * model.read()
              + wrote * model.written() + answer * model.out()));
        }
        written++;
      }
    }
    return new GeneratedLog(file, written, calls, unpriced, duplicates, broken, pico);
  }

  private static String line(int i, String model, long in, long read, long wrote, long answer, int lines) {
    int day = 1 + (int) (i * 28L / lines) % 28;
    return ("{\"type\":\"assistant\",\"timestamp\":\"2026-11-" + (day < 10 ? "0" : "") + day + "T" + (10 + i % 12)
        + ":00:00.000Z\",\"sessionId\":\"s" + i / 50 + "\",\"requestId\":\"req_" + i + "\",\"isSidechain\":false,"
        + "\"cwd\":\"/home/u" + i % 97 + "/feature" + i % 11 + "\",\"message\":{\"id\":\"msg_" + i + "\",\"model\":\""
        + model + "\",\"usage\":{\"input_tokens\":" + in + ",\"output_tokens\":" + answer
        + ",\"cache_creation_input_tokens\":" + wrote + ",\"cache_read_input_tokens\":" + read
        + ",\"service_tier\":\"standard\",\"cache_creation\":{\"ephemeral_5m_input_tokens\":" + wrote
        + ",\"ephemeral_1h_input_tokens\":0}}}}");
  }
}

package runrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small files written for a test.
public final class Written {
  /// A scenario with the required keys and a mix of two models.
  public static final String SCENARIO = """
      {
        "schemaVersion": "1.0",
        "name": "Two models",
        "workload": { "agents": 2, "callsPerDay": 10, "contextTokens": 50000, "outputTokens": 100 },
        "plan": {
          "routing": [
            { "model": "anthropic/claude-haiku-4-5", "share": 0.6 },
            { "model": "anthropic/claude-sonnet-4-6", "share": 0.4 }
          ],
          "batchShare": 0.5
        }
      }
      """;

  /// A rate card with the required keys and one model.
  public static final String CARD = """
      {
        "schemaVersion": "1.0",
        "vendor": { "id": "lab", "name": "Lab" },
        "currency": "USD",
        "asOf": "2026-11-01",
        "sources": [{ "id": "PAGE", "kind": "vendor-doc", "ref": "https://lab.example", "retrieved": "2026-11-01" }],
        "tokenizers": [{ "id": "plain", "factor": 1 }],
        "modes": [{ "id": "standard", "multiplier": 1 }],
        "regions": [{ "id": "global", "multiplier": 1 }],
        "models": [{
          "id": "m", "name": "M", "tokenizer": "plain", "modes": ["standard"], "regions": ["global"],
          "prices": [{ "from": "2026-01-01", "source": "PAGE", "asOf": "2026-11-01", "confidence": "high",
            "base": { "input": 3, "output": 15 } }]
        }]
      }
      """;

  private Written() {}

  /// [#SCENARIO] with one piece replaced.
  public static String with(String piece, String replacement) {
    if (!SCENARIO.contains(piece)) {
      throw new IllegalArgumentException(piece + " does not stand in the scenario");
    }
    return SCENARIO.replace(piece, replacement);
  }

  public static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

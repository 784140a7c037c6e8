package runrate.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import runrate.files.claims.ClaimsReader;

/// The shipped claims, checked, and what was worked out for them elsewhere.
final class Audited {
  static final ClaimBook BOOK = ClaimsReader.shipped();
  static final ClaimAudit AUDIT = ClaimAudit.of(BOOK);

  private Audited() {}

  static CheckedClaim claim(String id) {
    return AUDIT.find(id).orElseThrow();
  }

  /// Lines of a test resource: an id, a comma, the rest.
  static Map<String, String> lines(String resource) {
    try (InputStream bytes = Audited.class.getResourceAsStream(resource)) {
      Map<String, String> lines = new LinkedHashMap<>();
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(","))
          .forEach(parts -> lines.put(parts[0], parts[1]));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<ClaimScenario> scenario(String id) {
    return claim(id).scenario();
  }
}

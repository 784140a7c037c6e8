package runrate.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The program's version, as the build wrote it.
public final class ProgramVersion {
  private ProgramVersion() {}

  public static String number() {
    try (InputStream text = ProgramVersion.class.getResourceAsStream("/runrate/version.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package runrate.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a CSV file, as spreadsheets write them: in UTF-8, or in the older encoding of Windows.
public final class SpendFile {
  private static final long LARGEST = 20_000_000;

  private SpendFile() {}

  /// @throws IOException if it cannot be read, or is larger than any record of days
  public static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("it has more than 20 MB; a record of days is far smaller");
    }
    byte[] bytes = Files.readAllBytes(file);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}

package runrate.files.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file held at one moment. The content counts, not the time: a copy that a tool puts back byte for byte is no
/// change, and a change within one tick of the file system's clock is one.
///
/// @param size   in bytes; -1 where there is no file
/// @param sha256 of the content, in hexadecimal digits
public record FileStamp(long size, String sha256) {
  /// There is no file, or none that can be read.
  public static final FileStamp NONE = new FileStamp(-1, "");

  private static final int BLOCK = 1 << 16;

  /// Taken before a file is read, it never calls a change known that was not read.
  ///
  /// @throws IOException if there is a file and it cannot be read
  public static FileStamp of(Path file) throws IOException {
    // Opening a pipe or a device could wait for ever.
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    MessageDigest digest = newDigest();
    long size = 0;
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] block = new byte[BLOCK];
      for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
        digest.update(block, 0, read);
        size += read;
      }
    }
    return new FileStamp(size, HexFormat.of().formatHex(digest.digest()));
  }

  public static FileStamp of(byte[] content) {
    return new FileStamp(content.length, HexFormat.of().formatHex(newDigest().digest(content)));
  }

  public boolean exists() {
    return size >= 0;
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

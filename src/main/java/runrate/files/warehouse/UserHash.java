package runrate.files.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.AtomicFile;
import runrate.units.Problem;

/// What stands for a user: a keyed hash, the same for the same user. Its key stays in a file of the user's folder and
/// is never part of a query.
public final class UserHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 8;
  private final Path keyFile;
  private final Mac mac;

  UserHash(Path keyFile) throws WarehouseException {
    this.keyFile = keyFile;
    this.mac = mac();
  }

  public String of(String user) {
    return HexFormat.of().formatHex(mac.doFinal(user.strip().getBytes(StandardCharsets.UTF_8)), 0, SHOWN_BYTES);
  }

  private Mac mac() throws WarehouseException {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(), ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "the key that hides the names of users can neither be read nor "
          + "kept", "Free the folder, or leave users out").inFile(keyFile.toString()), e);
    }
  }

  private byte[] key() throws IOException {
    if (Files.exists(keyFile)) {
      byte[] known = Files.readAllBytes(keyFile);
      if (known.length == KEY_BYTES) {
        return known;
      }
    }
    var fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    Files.createDirectories(keyFile.toAbsolutePath().getParent());
    AtomicFile.writePrivately(keyFile, fresh);
    return fresh;
  }
}

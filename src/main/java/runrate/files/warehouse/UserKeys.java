package runrate.files.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import runrate.files.disk.AtomicFile;
import runrate.units.Problem;

/// Makes `user_keys`, what stands in the store for each user of `incoming`. The key of the hash stays in a file of its
/// own and is never part of a query.
record UserKeys(DuckDb database, Path keyFile, UserIds ids) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int SHOWN_BYTES = 8;

  void make() throws SQLException, WarehouseException {
    database.execute("CREATE OR REPLACE TEMP TABLE user_keys (user_id VARCHAR, user_key VARCHAR)");
    if (ids == UserIds.DROP) {
      return;
    }
    if (ids == UserIds.NAMES) {
      database.execute("INSERT INTO user_keys SELECT DISTINCT user_id, trim(user_id) FROM incoming "
          + "WHERE trim(user_id) <> ''");
      return;
    }
    List<String> users = database.rows("SELECT DISTINCT user_id FROM incoming WHERE trim(user_id) <> ''",
        row -> row.getString(1));
    if (users.isEmpty()) {
      return;
    }
    Mac mac = mac();
    try (PreparedStatement insert = database.connection().prepareStatement("INSERT INTO user_keys VALUES (?, ?)")) {
      for (String user : users) {
        insert.setString(1, user);
        insert.setString(2, HexFormat.of().formatHex(mac.doFinal(user.strip().getBytes(StandardCharsets.UTF_8)), 0,
            SHOWN_BYTES));
        insert.addBatch();
      }
      insert.executeBatch();
    }
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

package runrate.files.warehouse.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import runrate.files.calls.WarehouseException;
import runrate.units.Problem;

/// Connects to a database so that nothing can be written.
final class ReadOnly {
  private ReadOnly() {}

  static Connection connected(Driver driver, Dialect dialect, DatabaseAddress address) throws SQLException,
      WarehouseException {
    var properties = new Properties();
    dialect.properties().forEach(properties::setProperty);
    address.user().ifPresent(user -> properties.setProperty("user", user));
    address.password().ifPresent(password -> properties.setProperty("password", password));
    Connection connection = driver.connect(address.url(), properties);
    if (connection == null) {
      throw new WarehouseException(Problem.error("", "the driver does not understand this address", "Check it")
          .inFile(address.shown()), null);
    }
    try {
      connection.setReadOnly(true);
      for (String said : dialect.session()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(said);
        }
      }
      connection.setAutoCommit(!dialect.asksInTransaction());
      return connection;
    } catch (SQLException e) {
      close(connection, e);
      throw e;
    }
  }

  static void close(Connection connection, Exception failed) {
    try {
      connection.close();
    } catch (SQLException e) {
      failed.addSuppressed(e);
    }
  }
}

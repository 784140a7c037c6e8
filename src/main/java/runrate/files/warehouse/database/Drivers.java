package runrate.files.warehouse.database;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.Reason;
import runrate.units.Problem;

/// Finds who speaks with a database: the drivers of this program, and those in a folder of the user.
///
/// @param folder of jars
record Drivers(Path folder) {

  Driver of(DatabaseAddress address) throws WarehouseException {
    Optional<Driver> found = accepting(address, ServiceLoader.load(Driver.class, Driver.class.getClassLoader()));
    if (found.isEmpty()) {
      found = accepting(address, ServiceLoader.load(Driver.class, Drivers.class.getClassLoader()));
    }
    if (found.isEmpty()) {
      found = accepting(address, ServiceLoader.load(Driver.class, new URLClassLoader(jars(), Drivers.class
          .getClassLoader())));
    }
    return found.orElseThrow(() -> new WarehouseException(Problem.error("", "no driver here speaks with this database",
        "Put the jar of its JDBC driver into " + folder).inFile(address.shown()), null));
  }

  /// A jar that is no driver, or one of another Java, is as good as none.
  private static Optional<Driver> accepting(DatabaseAddress address, ServiceLoader<Driver> drivers) {
    return drivers.stream().flatMap(provider -> {
      try {
        return Stream.of(provider.get());
      } catch (ServiceConfigurationError e) {
        System.getLogger(Drivers.class.getName()).log(System.Logger.Level.DEBUG, "a driver that does not start", e);
        return Stream.empty();
      }
    }).filter(driver -> accepts(driver, address.url())).findFirst();
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  private URL[] jars() throws WarehouseException {
    if (!Files.isDirectory(folder)) {
      return new URL[0];
    }
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(url(file));
      }
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "this folder cannot be read: " + Reason.of(e),
          "Check that it is there and that you may read it").inFile(folder.toString()), e);
    }
    return jars.toArray(URL[]::new);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("every file has a URL", e);
    }
  }
}

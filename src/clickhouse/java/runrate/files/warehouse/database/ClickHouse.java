package runrate.files.warehouse.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// ClickHouse's engine in a process of Node, behind our stub of its HTTP interface. It ends when its input does.
record ClickHouse(Process process, int port) implements AutoCloseable {
  private static final Path SOURCE = Path.of("src", "clickhouse", "node");
  private static final Path PLACE = Path.of("target", "clickhouse");

  static ClickHouse start(Path data) throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    for (String file : List.of("package.json", "server.mjs")) {
      Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.isDirectory(PLACE.resolve("node_modules", "chdb")) && started("npm", "install").waitFor() != 0) {
      throw new IOException("npm could not install chdb into " + PLACE.toAbsolutePath());
    }
    Process process = started("node", "server.mjs", data.toAbsolutePath().toString());
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = out.readLine();
    if (port == null) {
      throw new IOException("node did not start the server");
    }
    return new ClickHouse(process, Integer.parseInt(port));
  }

  private static Process started(String... command) throws IOException {
    return new ProcessBuilder(command).directory(PLACE.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /// The stub does not compress what it answers.
  String url() {
    return "jdbc:clickhouse://127.0.0.1:%s/default?compress=false".formatted(port);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}

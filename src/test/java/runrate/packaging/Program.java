package runrate.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The assembled program or a copy of it, and the folder it is started from; that folder is first on the path.
record Program(Path launcher, Path folder) {
  static final Path DIST = Path.of("target/dist").toAbsolutePath();

  /// What a run left behind.
  record Result(int exitCode, String out, String err) {}

  /// @param environment all there is besides the path
  Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
    program.redirectOutput(out.toFile()).redirectError(err.toFile());
    program.environment().clear();
    program.environment().put("PATH", folder + ":/usr/bin:/bin");
    program.environment().putAll(environment);
    return new Result(program.start().waitFor(), Files.readString(out), Files.readString(err));
  }
}

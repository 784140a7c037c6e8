package runrate.files.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// LibreOffice Calc without a window, where it is installed: it computes workbooks and saves what they come to.
final class LibreOffice {
  /// Without it the program trusts the results a file brings along.
  private static final String ALWAYS_COMPUTE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private LibreOffice() {}

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(
        folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  /// Converts all files of a folder in one run, into a folder inside it.
  static Path convert(Path folder, String format) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless", "--convert-to", format, "--outdir", folder.resolve("computed").toString()));
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).sorted().map(Path::toString).forEach(line::add);
    }
    Path settings = Files.createDirectories(folder.resolve("profile/user")).resolve("registrymodifications.xcu");
    Files.writeString(settings, ALWAYS_COMPUTE);
    Process run = new ProcessBuilder(line).redirectErrorStream(true)
        .redirectOutput(folder.resolve("profile.log").toFile()).start();
    assertTrue(run.waitFor(5, TimeUnit.MINUTES), "LibreOffice took too long");
    assertEquals(0, run.exitValue());
    return folder.resolve("computed");
  }
}

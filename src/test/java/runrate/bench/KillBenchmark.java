package runrate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.TemporaryFiles;

/// Kills a process that saves without a pause, at times that nobody chose, and looks at what it leaves: a whole file,
/// always, and no temporary file once the next session has started.
///
/// Run it by hand: `KillBenchmark FOLDER KILLS`.
final class KillBenchmark {
  private static final int SIZE = 200_000;
  private static final int LATEST_MILLIS = 40;

  private KillBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path file = folder.resolve("plan.json");
    if (args.length == 1) {
      saveForEver(file);
    }
    var random = new SplittableRandom(1);
    int torn = 0;
    long orphans = 0;
    int kills = Integer.parseInt(args[1]);
    AtomicFile.write(file, content(0));
    for (int kill = 0; kill < kills; kill++) {
      Process saver = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
          KillBenchmark.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      saver.getInputStream().read();
      TimeUnit.MICROSECONDS.sleep(random.nextInt(LATEST_MILLIS * 1000));
      saver.destroyForcibly().waitFor();
      torn += isWhole(Files.readAllBytes(file)) ? 0 : 1;
      orphans += temporaries(folder);
      TemporaryFiles.sweep(folder, folder);
    }
    System.out.printf("%s kills: %s torn, %s temporary files left by them, %s after the next start%n", kills, torn,
        orphans, temporaries(folder));
  }

  private static void saveForEver(Path file) throws IOException {
    for (int i = 1; true; i++) {
      AtomicFile.write(file, content(i));
      if (i == 1) {
        System.out.println("saving");
      }
    }
  }

  /// One letter throughout, so that a mixture of two contents shows.
  private static byte[] content(int i) {
    byte[] bytes = new byte[SIZE];
    Arrays.fill(bytes, (byte) ('a' + i % 26));
    return bytes;
  }

  private static boolean isWhole(byte[] bytes) {
    return bytes.length == SIZE && Arrays.equals(bytes, content(bytes[0] - 'a'));
  }

  private static long temporaries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }
}

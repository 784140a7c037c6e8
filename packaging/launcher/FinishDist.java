/// Last step of the build, run by the Java the program was compiled with. Leaves in `lib` what only that Java can make:
/// where it lives, for the launcher, and its start-up caches, which halve the time to start.
void main(String[] args) throws Exception {
  var dist = Path.of(args[0]).toRealPath();
  Files.writeString(dist.resolve("lib/built-with-java-home"), System.getProperty("java.home") + "\n");
  stampWithNow(dist.resolve("lib"));

  var picture = Files.createTempFile("desk", ".png");
  var command = rehearsal(dist, "command", List.of(), List.of("estimate", "20-agents"));
  var window = rehearsal(dist, "window", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
      List.of("snapshot", "20-agents", "--view", "desk", "--size", "1000x700", "--out", picture.toString()));
  keepIfFine(dist, "command", command);
  keepIfFine(dist, "window", window);
  Files.deleteIfExists(picture);
}

/// A cache goes stale when a jar's size or time changes; a reproducible build gives every jar the same time.
void stampWithNow(Path lib) throws IOException {
  var now = FileTime.from(Instant.now());
  try (var jars = Files.newDirectoryStream(lib, "*.jar")) {
    for (var jar : jars) Files.setLastModifiedTime(jar, now);
  }
}

/// One run of the program, started just as the launcher does, at whose end Java writes down what it loaded.
Process rehearsal(Path dist, String cache, List<String> options, List<String> arguments) throws IOException {
  var line = new ArrayList<String>();
  line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:AOTCacheOutput=" + cacheFile(dist, cache), "-Drunrate.home=" + dist,
      "--enable-native-access=javafx.graphics"));
  line.addAll(options);
  line.addAll(List.of("--module-path", dist.resolve("lib").toString(), "--module", "runrate/runrate.Main"));
  line.addAll(arguments);
  return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
}

/// The program runs without a cache too, only slower, so a failed rehearsal is worth a line and no more.
void keepIfFine(Path dist, String cache, Process rehearsal) throws Exception {
  var finished = rehearsal.waitFor(Duration.ofMinutes(2));
  if (!finished) rehearsal.destroyForcibly().waitFor();
  if (finished && rehearsal.exitValue() == 0) return;
  IO.println("No " + cache + " cache: the rehearsal ended with " + rehearsal.exitValue());
  Files.deleteIfExists(cacheFile(dist, cache));
}

Path cacheFile(Path dist, String cache) {
  return dist.resolve("lib", cache + ".aot");
}

/// Last step of the build, run by the Java the program was compiled with. Leaves in `lib` what only that Java can make:
/// which it is, for the launcher, its native libraries, and its start-up caches, which halve the time to start.
void main(String[] args) throws Exception {
  var dist = Path.of(args[0]).toRealPath();
  var lib = dist.resolve("lib");
  for (var jar : jars(lib)) NativeLibraries.lay(jar);
  for (var jar : jars(lib)) OldClasses.renew(jar);
  stamp(lib);
  Files.write(lib.resolve("built-with"), List.of(System.getProperty("java.home"), release()));

  var picture = Files.createTempFile("desk", ".png");
  var command = rehearsal(dist, "command", List.of(), List.of("estimate", "20-agents"));
  var window = rehearsal(dist, "window", List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
      List.of("snapshot", "20-agents", "--view", "desk", "--size", "1000x700", "--out", picture.toString()));
  keepIfFine(dist, "command", command);
  keepIfFine(dist, "window", window);
  Files.deleteIfExists(picture);
}

List<Path> jars(Path lib) throws IOException {
  try (var files = Files.list(lib)) {
    return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
  }
}

/// What Java's own "release" file says up to its version, as the launcher reads it: a cache fits no other build.
String release() throws IOException {
  var lines = Files.readAllLines(Path.of(System.getProperty("java.home"), "release"));
  var version = lines.stream().filter(line -> line.startsWith("JAVA_VERSION=")).findFirst().orElseThrow();
  return String.join(" ", lines.subList(0, lines.indexOf(version) + 1));
}

/// A cache goes stale when a jar's size or time changes. All jars get one time, on an even second, for zip files keep
/// no others. So that the launcher can tell a mere copy from a changed jar, time and sums are written down.
void stamp(Path lib) throws Exception {
  var now = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 2 * 2);
  for (var jar : jars(lib)) Files.setLastModifiedTime(jar, FileTime.from(now));
  if (System.getProperty("os.name").startsWith("Windows")) return; // where copying keeps times
  var time = DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss").withZone(ZoneOffset.UTC).format(now);
  var list = Files.writeString(lib.resolve("jars"), time + "\n");
  new ProcessBuilder("sh", "-c", "cksum -- *.jar").directory(lib.toFile())
      .redirectOutput(ProcessBuilder.Redirect.appendTo(list.toFile())).start().waitFor();
}

/// One run of the program, started just as the launcher does, at whose end Java writes down what it loaded.
Process rehearsal(Path dist, String cache, List<String> options, List<String> arguments) throws IOException {
  var line = new ArrayList<String>();
  line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:AOTCacheOutput=" + cacheFile(dist, cache), "-Drunrate.home=" + dist,
      "--enable-native-access=ALL-UNNAMED"));
  line.addAll(options);
  line.addAll(List.of("-cp", program(dist).toString(), "runrate.Main"));
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

/// The jar whose manifest names all others.
Path program(Path dist) throws IOException {
  return jars(dist.resolve("lib")).stream().filter(jar -> jar.getFileName().toString().startsWith("runrate-"))
      .findFirst().orElseThrow();
}

Path cacheFile(Path dist, String cache) {
  return dist.resolve("lib", cache + ".aot");
}

package runrate.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The caches the build makes are used wherever the program is copied to, and left alone where they do not fit.
@Tag("packaged")
@DisabledOnOs(OS.WINDOWS)
class StartUpCacheTest {
  @TempDir Path elsewhere;

  @Test
  void aCopyWithNewTimesStartsFromItsCache() throws Exception {
    assertStartsFromItsCache(DistCopy.withNewTimes(elsewhere.resolve("my copy")));
  }

  /// The sums are taken away, so that no time can be put right afterwards.
  @Test
  void anUnzippedCopyStartsFromItsCache() throws Exception {
    Path copy = DistCopy.throughAZip(elsewhere.resolve("unzipped"));
    Files.delete(copy.resolve("lib/jars"));
    assertStartsFromItsCache(copy);
  }

  @ParameterizedTest
  @CsvSource({"estimate, command.aot", "snapshot, window.aot", "20-agents, window.aot"})
  void everyStartNamesTheCacheOfItsKind(String argument, String cache) throws Exception {
    assertTrue(arguments(Program.DIST, sameJava(), argument)
        .contains("-XX:AOTCache=" + Program.DIST.resolve("lib", cache)));
  }

  @Test
  void anotherJavaStartsWithoutACache() throws Exception {
    Path other = sameJava();
    Path release = other.resolve("release");
    String built = Files.readString(release);
    Files.writeString(release, built.replace("JAVA_RUNTIME_VERSION=\"", "JAVA_RUNTIME_VERSION=\"9"));
    assertNoCache(arguments(Program.DIST, other, "estimate"));
  }

  @Test
  void aChangedJarStartsWithoutACache() throws Exception {
    Path copy = DistCopy.withNewTimes(elsewhere.resolve("changed"));
    try (var jar = FileSystems.newFileSystem(picocli(copy))) {
      Files.writeString(jar.getPath("/note.txt"), "changed");
    }
    assertNoCache(arguments(copy, sameJava(), "estimate"));
  }

  @Test
  void aJarThatOnlyLooksOlderIsGivenItsTimeBack() throws Exception {
    Path copy = DistCopy.withNewTimes(elsewhere.resolve("older"));
    Files.setLastModifiedTime(picocli(copy), FileTime.fromMillis(0));
    assertTrue(arguments(copy, sameJava(), "estimate").contains("-XX:AOTCache=" + copy.resolve("lib/command.aot")));
    assertEquals(Files.getLastModifiedTime(picocli(Program.DIST)), Files.getLastModifiedTime(picocli(copy)));
  }

  private static void assertNoCache(List<String> arguments) {
    assertTrue(arguments.contains("runrate.Main"), arguments.toString());
    assertTrue(arguments.stream().noneMatch(option -> option.startsWith("-XX:AOTCache")), arguments.toString());
  }

  /// Java says of every class where it was loaded from.
  private void assertStartsFromItsCache(Path copy) throws Exception {
    Path classes = elsewhere.resolve("classes");
    Program.Result result = program(copy).run(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes),
        "estimate", "20-agents");
    assertTrue(result.out().contains("$22,869.86"), result.err());
    List<String> fromJars = Files.readAllLines(classes).stream()
        .filter(line -> line.contains(" source: file:")).toList();
    assertEquals(List.of(), fromJars, "classes that were not in the cache");
    for (String type : List.of("runrate.Main", "picocli.CommandLine", "tools.jackson.core.JsonParser")) {
      assertTrue(Files.readString(classes).contains(" " + type + " source: shared objects file"), type);
    }
  }

  private List<String> arguments(Path dist, Path java, String argument) throws Exception {
    Program.Result result = program(dist).run(Map.of("RUNRATE_JAVA_HOME", java.toString()), argument);
    assertEquals("", result.err());
    return result.out().lines().toList();
  }

  private Program program(Path dist) {
    return new Program(dist.resolve("bin/runrate"), elsewhere);
  }

  /// A folder that passes for the Java of the build; its "java" tells what it was started with.
  private Path sameJava() throws IOException {
    Path bin = Files.createDirectories(elsewhere.resolve("jdk/bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Path built = Path.of(Files.readAllLines(Program.DIST.resolve("lib/built-with")).getFirst());
    Files.copy(built.resolve("release"), bin.resolveSibling("release"));
    return bin.getParent();
  }

  private static Path picocli(Path dist) {
    return dist.resolve("lib/picocli-4.7.7.jar");
  }
}

package runrate.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the assembled program ships of others is listed, and under a licence that allows it.
@Tag("packaged")
class LicencesTest {
  private static final Path DIST = Path.of("target/dist");
  private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0",
      "LGPL-2.1", "OFL-1.1");
  private static final String WITH_EXCEPTION = "GPL-2.0-with-classpath-exception";

  /// A line of the list: `name | group:artifact version | licence or licence | address`.
  private record Listed(String group, String artifact, String version, List<String> licences) {
    static Listed of(String line) {
      String[] cells = line.split(" \\| ");
      String[] coordinates = cells[1].split("[: ]");
      return new Listed(coordinates[0], coordinates[1], coordinates[2], List.of(cells[2].split(" or ")));
    }

    boolean mayBeShipped() {
      return licences.stream().anyMatch(
          licence -> ALLOWED.contains(licence) || licence.equals(WITH_EXCEPTION) && group.equals("org.openjfx"));
    }
  }

  @Test
  void everyJarThatIsShippedIsListed() throws IOException {
    List<String> listed = listed().map(entry -> entry.artifact() + "-" + entry.version()).toList();
    List<String> missing = jars().filter(jar -> listed.stream().noneMatch(jar::startsWith)).toList();
    assertEquals(List.of(), missing);
    assertFalse(listed.isEmpty());
  }

  @Test
  void everyLicenceMayBeShipped() throws IOException {
    assertEquals(List.of(), listed().filter(entry -> !entry.mayBeShipped()).toList());
  }

  @Test
  void aLicenceThatBindsTheWholeProgramIsRefused() {
    assertFalse(Listed.of("Theirs | com.example:theirs 1.0 | GPL-3.0 | https://example.com").mayBeShipped());
    assertFalse(Listed.of("Theirs | com.example:theirs 1.0 | " + WITH_EXCEPTION + " | -").mayBeShipped());
    assertTrue(Listed.of("Theirs | com.example:theirs 1.0 | GPL-3.0 or MIT | -").mayBeShipped());
  }

  /// The fonts come from a jar that is only unpacked, so their line is written by hand.
  @Test
  void theFontsAreListedInTheVersionThatIsUnpacked() throws IOException {
    Listed fonts = listed().filter(entry -> entry.artifact().equals("flatlaf-fonts-roboto")).findFirst().orElseThrow();
    String pom = Files.readString(Path.of("pom.xml")).replaceAll("\\s+", "");
    assertTrue(pom.contains("<artifactId>%s</artifactId><version>%s</version>".formatted(fonts.artifact(),
        fonts.version())), fonts.version());
  }

  /// Made by the profile of that name only.
  @Test
  void everyJarThatIsShippedStandsInTheBillOfMaterials() throws IOException {
    assumeTrue(Files.exists(DIST.resolve("bom.json")), "built without -Pbill-of-materials");
    String bill = Files.readString(DIST.resolve("bom.json"));
    List<String> missing = listed().filter(entry -> !entry.artifact().startsWith("flatlaf"))
        .map(entry -> "pkg:maven/%s/%s@%s".formatted(entry.group(), entry.artifact(), entry.version()))
        .filter(address -> !bill.contains(address)).toList();
    assertEquals(List.of(), missing);
  }

  private static Stream<Listed> listed() throws IOException {
    return Files.readAllLines(DIST.resolve("THIRD-PARTY.txt")).stream().filter(line -> !line.isBlank())
        .map(Listed::of);
  }

  private static Stream<String> jars() {
    return Arrays.stream(DIST.resolve("lib").toFile().list()).sorted()
        .filter(name -> name.endsWith(".jar") && !name.startsWith("runrate-"));
  }
}

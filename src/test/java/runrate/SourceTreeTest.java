package runrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import runrate.files.RunrateHome;

/// How the sources lie in their folders.
class SourceTreeTest {
  private static final int MOST_LINES = 250;
  private static final int LONGEST_LINE = 120;
  private static final Path MAIN = RunrateHome.find().folder().resolve("src/main/java/runrate");
  private static final Path TESTS = RunrateHome.find().folder().resolve("src/test/java/runrate");
  /// Where long lines and idle imports are still to be mended.
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?[\\w.]+\\.(\\w+);");

  @Test
  void everyRoomSaysWhatLivesInIt() {
    List<Path> silent = paths(MAIN).filter(Files::isDirectory)
        .filter(folder -> !folder.equals(MAIN) && hasSources(folder))
        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
    assertEquals(List.of(), silent, "packages without a package-info.java");
  }

  @Test
  void noSimpleNameStandsTwice() {
    Map<String, Long> count = sources(MAIN).map(file -> file.getFileName().toString())
        .filter(name -> !name.equals("package-info.java"))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    count.values().removeIf(times -> times == 1);
    assertEquals(Map.of(), count, "names that two rooms give to two things");
  }

  @Test
  void aLongSourceSaysWhyItIsLong() {
    List<Path> tooLong = sources(MAIN)
        .filter(file -> text(file).lines().count() > MOST_LINES)
        .filter(file -> !text(file).contains("Longer than most files because")).toList();
    assertEquals(List.of(), tooLong, "sources over 250 lines that give no reason");
  }

  @Test
  void noLineIsLongerThanAPageIsWide() {
    List<String> tooLong = sources(MAIN, TESTS)
        .flatMap(file -> text(file).lines().filter(line -> line.length() > LONGEST_LINE)
            .map(line -> file.getFileName() + ": " + line.strip()))
        .toList();
    assertEquals(List.of(), tooLong, "lines of more than 120 characters");
  }

  @Test
  void everyImportIsUsed() {
    List<String> idle = sources(MAIN, TESTS)
        .flatMap(file -> unusedImports(file).stream()).toList();
    assertEquals(List.of(), idle, "imports of names that do not occur again in the file");
  }

  @Test
  void noFormatWritesTheMachinesDigits() {
    var number = Pattern.compile("%[-,0-9.]*[df]");
    List<String> local = sources(MAIN)
        .flatMap(file -> text(file).lines().map(line -> file.getFileName() + ": " + line.strip()))
        .filter(line -> number.matcher(line).find() && !line.contains("LOCALE") && !line.contains("Locale."))
        .toList();
    assertEquals(List.of(), local, "formats of numbers without a locale");
  }

  @Test
  void everyTestClassIsNamedSoThatTheBuildRunsIt() {
    var tests = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages("runrate");
    List<String> skipped = tests.stream().filter(SourceTreeTest::holdsTests)
        .map(JavaClass::getSimpleName).filter(name -> !name.endsWith("Test")).toList();
    assertEquals(List.of(), skipped, "classes with tests that the build would skip in silence");
    assertTrue(tests.stream().anyMatch(SourceTreeTest::holdsTests));
  }

  private static boolean holdsTests(JavaClass type) {
    return type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)
        || method.isAnnotatedWith(ParameterizedTest.class) || method.isAnnotatedWith(TestFactory.class)
        || method.isAnnotatedWith(FuzzTest.class));
  }

  private static List<String> unusedImports(Path file) {
    String code = text(file).lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
    Set<String> names = Pattern.compile("\\W+").splitAsStream(code).collect(Collectors.toSet());
    return text(file).lines().map(IMPORT::matcher).filter(line -> line.matches() && !names.contains(line.group(1)))
        .map(line -> file.getFileName() + ": " + line.group()).toList();
  }

  private static Stream<Path> sources(Path... folders) {
    return Stream.of(folders).flatMap(SourceTreeTest::paths).filter(file -> file.toString().endsWith(".java"));
  }

  private static boolean hasSources(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> paths(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

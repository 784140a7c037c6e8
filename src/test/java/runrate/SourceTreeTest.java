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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import runrate.files.RunrateHome;

/// How the sources lie in their folders.
class SourceTreeTest {
  private static final int MOST_LINES = 250;
  private static final Path MAIN = RunrateHome.find().folder().resolve("src/main/java/runrate");

  @Test
  void everyRoomSaysWhatLivesInIt() {
    List<Path> silent = paths(MAIN).filter(Files::isDirectory)
        .filter(folder -> !folder.equals(MAIN) && hasSources(folder))
        .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
    assertEquals(List.of(), silent, "packages without a package-info.java");
  }

  @Test
  void aLongSourceSaysWhyItIsLong() {
    List<Path> tooLong = paths(MAIN).filter(file -> file.toString().endsWith(".java"))
        .filter(file -> text(file).lines().count() > MOST_LINES)
        .filter(file -> !text(file).contains("Longer than most files because")).toList();
    assertEquals(List.of(), tooLong, "sources over 250 lines that give no reason");
  }

  @Test
  void noFormatWritesTheMachinesDigits() {
    var number = Pattern.compile("%[-,0-9.]*[df]");
    List<String> local = paths(MAIN).filter(file -> file.toString().endsWith(".java"))
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

package runrate.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import runrate.files.RunrateHome;

/// The inputs that were kept, read by every build as plain tests; looking for new ones needs Jazzer's own JVM.
class FuzzInputsTest {
  private static final Path FOLDER = RunrateHome.find().folder().resolve("src/test/resources/runrate/fuzz");
  private static final Map<String, Consumer<byte[]>> READERS = Map.of(
      "PriceListReaderFuzzTest", bytes -> new PriceListReaderFuzzTest().anyBytesAreReadOrRefusedInLines(bytes),
      "RateCardReaderFuzzTest", bytes -> new RateCardReaderFuzzTest().anyBytesAreReadOrRefusedInLines(bytes),
      "ScenarioReaderFuzzTest", bytes -> new ScenarioReaderFuzzTest().anyBytesAreReadOrRefusedInLines(bytes));

  @TestFactory
  Stream<DynamicTest> everyInputThatWasKeptIsReadOrRefusedInLines() {
    return READERS.keySet().stream().sorted().flatMap(test -> inputs(test).map(file ->
        DynamicTest.dynamicTest(test + " " + file.getFileName(), () -> READERS.get(test).accept(bytes(file)))));
  }

  @TestFactory
  Stream<DynamicTest> noBytesAtAllAreRefusedInLines() {
    return READERS.keySet().stream().sorted().map(test ->
        DynamicTest.dynamicTest(test, () -> READERS.get(test).accept(new byte[0])));
  }

  @Test
  void everyFolderOfInputsHasItsReaderAndIsNotEmpty() {
    List<String> folders = list(FOLDER).filter(Files::isDirectory)
        .map(folder -> folder.getFileName().toString().replace("Inputs", "")).sorted().toList();
    assertEquals(READERS.keySet().stream().sorted().toList(), folders);
    folders.forEach(test -> assertTrue(inputs(test).findAny().isPresent(), test));
  }

  private static Stream<Path> inputs(String test) {
    return list(FOLDER.resolve(test + "Inputs")).flatMap(FuzzInputsTest::list);
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

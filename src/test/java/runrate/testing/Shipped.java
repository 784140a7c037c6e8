package runrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// The rate cards and scenarios that come with the program.
public final class Shipped {
  private static final CostEngine ENGINE = new CostEngine(RateCardFolder.read(RunrateHome.find().rateCards()).book());

  private Shipped() {}

  public static CostEngine engine() {
    return ENGINE;
  }

  /// @param changes as on the command line, `plan.batchShare=0.4`
  public static Scenario scenario(String name, String... changes) {
    var read = ScenarioReader.read(RunrateHome.find().scenario(name), List.of(changes));
    return read.value().orElseThrow(() -> new AssertionError(name + ": " + read.problems()));
  }

  /// A scenario whose figures were worked out by hand.
  public static Scenario worked(String name) {
    try {
      Path file = Path.of(Shipped.class.getResource("/runrate/figures/%s.json".formatted(name)).toURI());
      var read = ScenarioReader.read(file);
      return read.value().orElseThrow(() -> new AssertionError(name + ": " + read.problems()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  public static double monthUsd(String name, String... changes) {
    return ENGINE.report(scenario(name, changes)).monthUsd();
  }

  public static List<Path> scenarioFiles() {
    return jsonFiles(RunrateHome.find().scenarios());
  }

  public static List<Path> rateCardFiles() {
    return jsonFiles(RunrateHome.find().rateCards());
  }

  private static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

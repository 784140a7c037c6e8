package runrate.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The program's packages, as the architecture page lines them up.
public final class Rooms {
  /// Pure rooms: each may use those before it.
  public static final List<String> PURE = List.of("units", "pricing", "scenario", "inputs", "spend", "launches",
      "simulation", "costing", "draft", "discrepancy", "capacity", "savings", "usage", "ledger", "bridge", "sharing",
      "forecast", "showback", "tradeoff", "risk", "modes", "policies", "backtest", "optimise", "playbook", "compare",
      "walk", "claims");
  /// Rooms of `files`: each may use those before it, the root of `files` all of them.
  public static final List<String> FILES = List.of("files.disk", "files.sheet", "files.json", "files.drawing",
      "files.claims", "files.cards", "files.foreign", "files.report", "files.calls", "files.warehouse",
      "files.scenario", "files.workbook", "files.export");
  public static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("runrate");

  /// A pure room may use a library that computes and touches nothing outside either.
  public static final Map<String, String> LIBRARIES = Map.of("risk", "org.apache.commons.statistics.distribution..");

  private Rooms() {}

  public static String inside(String room) {
    return "runrate." + room + "..";
  }

  public static String[] inside(List<String> rooms) {
    return rooms.stream().map(Rooms::inside).toArray(String[]::new);
  }

  /// Packages of the JDK that compute and touch nothing outside, with those the compiler itself
  /// calls for lambdas, records and switches.
  public static Stream<String> computing() {
    return Stream.of("java.lang", "java.lang.invoke", "java.lang.runtime", "java.math", "java.time",
        "java.time.format", "java.time.temporal", "java.util", "java.util.function", "java.util.regex",
        "java.util.stream");
  }
}

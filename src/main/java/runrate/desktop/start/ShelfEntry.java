package runrate.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.costing.ModelCost;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.text.Clauses;
import runrate.text.Money;
import runrate.units.Problem;

/// What a card says of a scenario file.
///
/// @param own      whether it is the user's, not an example
/// @param sentence the first of its description
/// @param models   short names of the models in its mix
/// @param figures  empty where the file cannot be opened, and until it is read
/// @param problem  why it cannot be opened
/// @param changed  when the file was, on this computer's clock; empty until it is read
record ShelfEntry(Path file, boolean own, String title, String sentence, List<String> models,
    Optional<Figures> figures, String problem, Optional<LocalDateTime> changed) {

  /// @param budgetUsd a month
  /// @param money     what the scenario is shown in
  record Figures(double monthUsd, double naiveUsd, OptionalDouble budgetUsd, Money money) {}

  /// What stands there until the file is read.
  static ShelfEntry unread(Path file, boolean own) {
    return new ShelfEntry(file, own, name(file), "", List.of(), Optional.empty(), "", Optional.empty());
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.json$", "");
  }

  boolean isUnread() {
    return figures.isEmpty() && problem.isEmpty();
  }

  static ShelfEntry of(CostEngine engine, Path file, boolean own) {
    ReadResult<Scenario> read = ScenarioReader.readForWindow(engine, file);
    if (read.value().isEmpty()) {
      Problem first = read.problems().getFirst();
      return new ShelfEntry(file, own, name(file), "", List.of(), Optional.empty(),
          first.where().isEmpty() ? first.what() : first.where() + ": " + first.what(), changed(file));
    }
    Scenario scenario = read.value().get();
    var report = engine.report(scenario);
    double naive = SavingsWaterfall.of(engine, scenario).baselineUsd();
    return new ShelfEntry(file, own, scenario.name(), Clauses.firstSentence(scenario.description()),
        report.byModel().stream().map(ModelCost::name).toList(),
        Optional.of(new Figures(report.monthUsd(), naive, scenario.budget().monthlyUsd(),
            Money.of(scenario))), "", changed(file));
  }

  private static Optional<LocalDateTime> changed(Path file) {
    try {
      return Optional.of(LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()));
    } catch (IOException e) {
      // the card goes without: whether the file can be read is told by reading it
      return Optional.empty();
    }
  }

  boolean holds(String typed) {
    String all = String.join(" ", Stream.concat(Stream.of(title, sentence, file.getFileName().toString()),
        models.stream()).toList()).toLowerCase(Locale.ROOT);
    return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }
}

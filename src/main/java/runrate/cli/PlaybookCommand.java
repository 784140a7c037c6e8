package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.costing.CostEngine;
import runrate.files.Today;
import runrate.files.report.PlaybookJson;
import runrate.playbook.Applying;
import runrate.playbook.CheckRow;
import runrate.playbook.Checklist;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.Playbook.Order;
import runrate.playbook.PlaybookStep;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;

/// `runrate playbook`: six published steps from naive use, what each saves here and how much of it is in use, and the
/// checklist beside it.
@Command(name = "playbook", description = "Six published steps on a scenario: what each saves here, and a checklist.")
final class PlaybookCommand extends ScenarioCommand {
  private static final Map<String, Order> ORDERS = Map.of("published", Order.PUBLISHED, "best", Order.BEST_FIRST);
  private static final Map<String, Credit> CREDITS = Map.of("order", Credit.IN_ORDER, "fair", Credit.FAIR);
  private static final List<String> STEPS = Arrays.stream(PlaybookStep.values()).map(PlaybookStep::word).toList();

  @Option(names = "--order", paramLabel = "WHICH", defaultValue = "published",
      description = "Steps as published, or best first: published or best. Default: ${DEFAULT-VALUE}.")
  private String order;

  @Option(names = "--credit", paramLabel = "HOW", defaultValue = "order",
      description = "What a step saves after those before it, or its fair part of all: order or fair. Default: "
          + "${DEFAULT-VALUE}.")
  private String credit;

  @Option(names = "--apply", split = ",", paramLabel = "STEP",
      description = "Steps that --write applies: routing, caching, batch, output, thinking, commitment.")
  private List<String> apply = List.of();

  @Option(names = "--write", paramLabel = "FILE", description = "Write the scenario with these steps, and note them.")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    Optional<String> problem = unknown("--order", order, ORDERS.keySet().stream().sorted().toList())
        .or(() -> unknown("--credit", credit, CREDITS.keySet().stream().sorted().toList()))
        .or(() -> apply.stream().flatMap(step -> unknown("--apply", step, STEPS).stream()).findFirst())
        .or(this::halfAsked)
        .or(() -> Optional.ofNullable(file).flatMap(wanted -> overwriting.refusal(wanted, read.sources()))
            .map(Problem::line));
    if (problem.isPresent()) {
      complain(problem.get());
      return ExitCode.UNUSABLE;
    }
    RateBook book = read.engine().book();
    Playbook playbook = Playbook.of(read.engine(), read.scenario(), new Playbook.Question(ORDERS.get(order),
        CREDITS.get(credit)));
    List<CheckRow> checklist = Checklist.of(read.engine(), playbook);
    if (json) {
      out.println(PlaybookJson.of(book, playbook, checklist, read.warnings()));
    } else {
      new PlaybookText(book, playbook, checklist, out).print();
      read.printWarnings(out);
    }
    return file == null ? ExitCode.FINE : write(read.engine(), playbook, out);
  }

  private Optional<String> halfAsked() {
    return file != null && apply.isEmpty() ? Optional.of("--write needs --apply: name the steps to apply")
        : file == null && !apply.isEmpty() ? Optional.of("--apply needs --write: name the file to write")
        : Optional.empty();
  }

  private static Optional<String> unknown(String option, String value, List<String> known) {
    return known.contains(value) ? Optional.empty() : Optional.of("%s is '%s'; use %s%s".formatted(option,
        Excerpt.of(value), String.join(", ", known), NearestName.to(value, known).map(" (perhaps '%s')"::formatted)
            .orElse("")));
  }

  private int write(CostEngine engine, Playbook playbook, PrintWriter out) {
    Optional<String> missing = apply.stream().filter(word -> playbook.steps().stream().noneMatch(step ->
        step.step().word().equals(word) && step.isOpen())).findFirst();
    if (missing.isPresent()) {
      complain("nothing was written: %s is in use already, or not for this scenario".formatted(missing.get()));
      return ExitCode.UNUSABLE;
    }
    Scenario applied = Applying.all(engine, playbook, playbook.steps().stream().filter(step ->
        apply.contains(step.step().word())).toList(), Today.date());
    return write(engine.book(), applied, file, out);
  }
}

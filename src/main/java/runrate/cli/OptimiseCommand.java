package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import runrate.files.report.OptimiseJson;
import runrate.optimise.Answer;
import runrate.optimise.PlanSearch;
import runrate.optimise.Refused;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.units.Excerpt;
import runrate.units.Problem;

/// `runrate optimise`: every plan that may be chosen, and of those that keep to the limits the cheapest, the best value
/// and the best within the budget.
@Command(name = "optimise", description = "The cheapest plan that still does the work, of all there are.")
final class OptimiseCommand extends ScenarioCommand {
  private static final Map<String, Answer.Kind> ANSWERS = Map.of("cheapest", Answer.Kind.CHEAPEST, "value",
      Answer.Kind.BEST_VALUE, "budget", Answer.Kind.BEST_WITHIN_BUDGET);

  @Mixin
  private SearchQuestion question;

  @Option(names = "--answer", paramLabel = "WHICH", defaultValue = "cheapest",
      description = "What --write writes: cheapest, value or budget. Default: ${DEFAULT-VALUE}.")
  private String which;

  @Option(names = "--write", paramLabel = "FILE", description = "Write the scenario with that plan.")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    RateBook book = read.engine().book();
    Optional<String> problem = question.problem(book).or(this::unknownAnswer).or(() -> Optional.ofNullable(file)
        .flatMap(wanted -> overwriting.refusal(wanted, read.sources())).map(Problem::line));
    if (problem.isPresent()) {
      complain(problem.get());
      return ExitCode.UNUSABLE;
    }
    SearchReport report = PlanSearch.of(read.engine(), read.scenario(), question.limits(read.engine(),
        read.scenario()), question.mayChange(), Watch.NONE);
    if (json) {
      out.println(OptimiseJson.of(book, report, read.warnings()));
    } else {
      new PlanText(book, report, out).print();
      read.printWarnings(out);
    }
    return file == null ? ExitCode.FINE : write(book, report, out);
  }

  private Optional<String> unknownAnswer() {
    return ANSWERS.containsKey(which) ? Optional.empty() : Optional.of(
        "--answer is '%s'; use cheapest, value or budget".formatted(Excerpt.of(which)));
  }

  private int write(RateBook book, SearchReport report, PrintWriter out) {
    Optional<Answer> answer = report.answer(ANSWERS.get(which));
    if (answer.isEmpty()) {
      complain("nothing was written: %s".formatted(report.refused().map(Refused::sentence)
          .orElse("no plan keeps to these limits")));
      return ExitCode.UNUSABLE;
    }
    return write(book, answer.get().scenario(), file, out);
  }
}

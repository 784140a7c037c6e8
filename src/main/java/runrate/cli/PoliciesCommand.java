package runrate.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.files.report.PoliciesJson;
import runrate.inputs.PolicyShape;
import runrate.inputs.Range;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.PolicySentence;
import runrate.units.Excerpt;
import runrate.units.Problem;

/// `runrate policies`: what becomes of the calls a day's budget does not pay for, five policies on the same month.
@Command(name = "policies", description = "What a day's limit does: stop, queue, cheaper or local model, side by side.")
final class PoliciesCommand extends ScenarioCommand {
  private static final String ROW = "  %-24s %11s %11s %11s %11s %11s %11s %8s  %s";

  @Spec
  private CommandSpec spec;

  private OptionalDouble dailyUsd = OptionalDouble.empty();

  private Optional<OffPeak> offPeak = Optional.empty();

  @Option(names = "--model", paramLabel = "MODEL", description =
      "The cheaper model, as vendor/model, in place of what the scenario says.")
  private String model;

  @Option(names = "--daily-limit", paramLabel = "USD", description =
      "What a day may spend, in place of what the scenario says.")
  void dailyLimit(double usd) {
    if (!(usd > 0) || usd > Range.LARGEST) {
      throw new ParameterException(spec.commandLine(), "--daily-limit is %s; it must be above 0".formatted(usd));
    }
    dailyUsd = OptionalDouble.of(usd);
  }

  @Option(names = "--off-peak", paramLabel = "WHEN", description =
      "When waiting calls run: weekend, night or both; in place of what the scenario says.")
  void offPeak(String word) {
    offPeak = PolicyShape.OFF_PEAK.constant(word);
    if (offPeak.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--off-peak is '%s'; it must be one of %s".formatted(
          Excerpt.of(word), String.join(", ", PolicyShape.OFF_PEAK.words())));
    }
  }

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    Scenario asked = asked(read.scenario());
    Optional<Problem> problem = PolicyReport.problem(asked).map(found -> found.inFile(read.file().toString()));
    if (problem.isEmpty() && model != null && read.engine().book().find(model).isEmpty()) {
      problem = read.engine().check(asked).stream().filter(Problem::isError).findFirst();
    }
    if (problem.isPresent()) {
      complain(problem.get().line() + (asked.budget().dailyUsd().isEmpty() ? " Or ask with --daily-limit 1000." : ""));
      return ExitCode.UNUSABLE;
    }
    PolicyReport report = PolicyReport.of(read.engine(), asked);
    if (json) {
      out.println(PoliciesJson.of(report, read.warnings()));
      return ExitCode.FINE;
    }
    print(report, out);
    read.printWarnings(out);
    return ExitCode.FINE;
  }

  private Scenario asked(Scenario scenario) {
    return scenario.withBudget(budget -> {
      BudgetPolicy policy = budget.policy().withOffPeak(offPeak.orElse(budget.policy().offPeak()))
          .withModel(model == null ? budget.policy().model() : Optional.of(model));
      return (dailyUsd.isEmpty() ? budget : budget.with(Period.DAY, "", dailyUsd)).withPolicy(policy);
    });
  }

  private static void print(PolicyReport report, PrintWriter out) {
    Money money = Money.of(report.scenario());
    out.printf("%s%n%n%s%n%n", report.scenario().name(), PolicySentence.strip(money, report));
    out.println(ROW.formatted("", "bill", "on time", "late", "cheaper", "refused", "still open", "quality", "")
        .stripTrailing());
    report.outcomes().forEach(outcome -> print(money, report, outcome, out));
    out.printf("%n  %s.%n%nMethod: %s; %s.%n", PolicySentence.balance(report), PolicySentence.method(money, report),
        PolicySentence.overshoot(money, report));
  }

  private static void print(Money money, PolicyReport report, PolicyOutcome outcome, PrintWriter out) {
    out.println(ROW.formatted(PolicySentence.name(outcome.policy()), money.amount(outcome.billUsd()),
        count(outcome.onTime()), count(outcome.late()), count(outcome.downgraded()), count(outcome.refused()),
        count(outcome.open()), outcome.quality().isEmpty() ? "unknown"
            : Figures.trimmed(outcome.quality().getAsDouble(), 1), report.monthlyUsd().isEmpty() ? ""
            : PolicySentence.against(money, report, outcome)).stripTrailing());
    out.println("    %s%s".formatted(PolicySentence.calls(report, outcome),
        PolicySentence.late(outcome).map("; late "::concat).orElse("")));
  }

  private static String count(long calls) {
    return calls == 0 ? "\u2013" : Figures.whole(calls);
  }
}

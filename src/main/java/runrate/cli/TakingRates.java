package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.ledger.Reconciliation;
import runrate.ledger.VendorRate;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.text.LedgerWords;
import runrate.units.Problem;

/// What bills show to be agreed with vendors, written into a scenario.
final class TakingRates {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--take-over", paramLabel = "SCENARIO", description = "A scenario, in which the discount bills show "
      + "beside their list prices becomes that of their vendor; --write says where to.")
  private String scenario;

  @Option(names = "--write", paramLabel = "FILE", description = "Where the scenario with the discounts is written.")
  private Path file;

  @Mixin
  private Overwriting overwriting;

  /// Whether it can be known beforehand that nothing will be written; says why.
  boolean isRefused(List<Path> read) {
    if ((scenario == null) != (file == null)) {
      throw new ParameterException(spec.commandLine(), "--take-over names the scenario and --write the file it is "
          + "written to; give both");
    }
    Optional<Problem> refused = Optional.ofNullable(file).flatMap(wanted -> overwriting.refusal(wanted, Stream.concat(
        Stream.of(RunrateHome.find().scenario(scenario)), read.stream()).toList()));
    refused.map(Problem::line).ifPresent(this::complain);
    return refused.isPresent();
  }

  /// Writes the scenario, where that was asked for.
  ///
  /// @param told where it is said that it was; absent where that would stand in the way
  int take(RateBook book, Reconciliation all, Optional<PrintWriter> told) {
    if (file == null) {
      return ExitCode.FINE;
    }
    List<VendorRate> rates = all.rates().stream().filter(VendorRate::canBeTaken).toList();
    if (rates.isEmpty()) {
      complain("no bill shows a discount beside list prices, so there is nothing to take over; nothing was written");
      return ExitCode.UNUSABLE;
    }
    ReadResult<Scenario> read = ScenarioReader.readPriceable(new CostEngine(book), RunrateHome.find().scenario(
        scenario), List.of());
    read.problems().stream().filter(Problem::isError).forEach(problem -> complain(problem.line()));
    return read.value().map(found -> write(book, rates, found, told)).orElse(ExitCode.UNUSABLE);
  }

  private int write(RateBook book, List<VendorRate> rates, Scenario before, Optional<PrintWriter> told) {
    Scenario made = before;
    for (VendorRate rate : rates) {
      made = rate.onto(made);
    }
    try {
      ScenarioWriter.write(book, made, file);
    } catch (IOException e) {
      complain(ScenarioWriter.problem(file, e).line());
      return ExitCode.UNUSABLE;
    }
    told.ifPresent(out -> {
      rates.forEach(rate -> out.printf("Taken over: %s.%n", LedgerWords.offList(rate)));
      out.printf("Scenario written: %s%n", file);
    });
    return ExitCode.FINE;
  }

  private void complain(String line) {
    spec.commandLine().getErr().println(line);
  }
}

package runrate.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import runrate.compare.Equivalents;
import runrate.costing.CostEngine;
import runrate.files.EquivalentsFile;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.calls.CallQuestions;
import runrate.files.disk.ReadResult;
import runrate.files.scenario.ScenarioReader;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.units.Fraction;
import runrate.units.Problem;
import runrate.usage.LoggedNames;
import runrate.usage.OtherTerms;
import runrate.usage.PlannedUse;
import runrate.usage.PricedSpan;
import runrate.usage.PromptMix;

/// Terms recorded calls are to be priced under instead of their own.
final class OtherTermsInput {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--at", paramLabel = "DATE", description = "All calls pay the prices of this day.")
  private LocalDate at;

  @Option(names = "--on", paramLabel = "[FROM=]MODEL", description = "This model of a rate card answers instead, or "
      + "this vendor's equivalents, all calls or those of a model as the log names it; may be repeated.")
  private List<String> on = new ArrayList<>();

  @Option(names = "--no-cache", description = "No token of a prompt is read from a cache or written to it.")
  private boolean uncached;

  @Option(names = "--batch", paramLabel = "PERCENT", description = "So many of the calls of the standard tier are "
      + "batched, where the model has a batch price.")
  private BigDecimal batch;

  @Option(names = "--plan", paramLabel = "SCENARIO", description = "Prompts are read from caches and written to them, "
      + "and calls batched, as this scenario plans it.")
  private String scenario;

  /// Whether it makes sense, before anything is read.
  void check() {
    if (at == null && on.isEmpty() && !uncached && scenario == null && (batch == null || batch.signum() == 0)) {
      throw wrong("nothing is to be different; use --at, --on, --no-cache, --batch or --plan");
    }
    if (batch != null && (batch.signum() < 0 || batch.compareTo(ALL) > 0)) {
      throw wrong("--batch is '%s'; write a part of the calls in percent, 0 to 100".formatted(batch.toPlainString()));
    }
    if (uncached && scenario != null) {
      throw wrong("--no-cache and --plan both say how prompts are cached; use one of them");
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /// What a scenario plans, where one was named; says why not, where it cannot be read.
  Optional<PlannedUse> plan(RateBook book) {
    if (scenario == null) {
      return Optional.empty();
    }
    var engine = new CostEngine(book);
    ReadResult<Scenario> read = ScenarioReader.readPriceable(engine, RunrateHome.find().scenario(scenario), List.of());
    read.problems().stream().filter(Problem::isError).forEach(problem -> spec.commandLine().getErr().println(
        problem.line()));
    return read.value().map(found -> PlannedUse.of(found, engine.report(found)));
  }

  boolean isPlanMissing(Optional<PlannedUse> plan) {
    return scenario != null && plan.isEmpty();
  }

  OtherTerms terms(CallQuestions calls, LoggedNames names, Optional<PlannedUse> plan) {
    return new OtherTerms(Optional.ofNullable(at), swaps(calls, names), uncached ? Optional.of(PromptMix.NO_CACHE)
        : plan.map(PlannedUse::prompt), false, false);
  }

  /// The part of live calls that is batched.
  Fraction batched(Optional<PlannedUse> plan) {
    return batch == null ? plan.map(PlannedUse::batchShare).orElse(Fraction.ZERO) : new Fraction(batch.movePointRight(
        Math.max(0, batch.scale())).toBigIntegerExact(), ALL.movePointRight(Math.max(0, batch.scale()))
            .toBigIntegerExact());
  }

  /// What is said of one model stands before what is said of all.
  private List<OtherTerms.Swap> swaps(CallQuestions calls, LoggedNames names) {
    return on.stream().flatMap(words -> {
      int is = words.indexOf('=');
      Optional<String> from = is < 0 ? Optional.empty() : Optional.of(words.substring(0, is).strip());
      String to = words.substring(is + 1).strip();
      RateBook book = names.book();
      return book.vendors().stream().anyMatch(vendor -> vendor.id().equals(to)) ? equivalents(to, from, calls, names)
          : Stream.of(new OtherTerms.Swap(from, book.find(to).orElseThrow(() -> wrong("--on: " + CardedModels.none(book,
              to)))));
    }).sorted(Comparator.comparing(swap -> swap.from().isEmpty())).toList();
  }

  /// A vendor's model for each model of the log that is not its own.
  private Stream<OtherTerms.Swap> equivalents(String vendor, Optional<String> from, CallQuestions calls,
      LoggedNames names) {
    List<Offer> logged = calls.prices().spans().stream().map(PricedSpan::of).distinct().flatMap(model -> names.find(
        model).filter(own -> new OtherTerms.Swap(from, own).isMeant(model, own)).stream()).toList();
    Equivalents equivalents = EquivalentsFile.read(UserFolder.find()).value().orElseThrow();
    if (equivalents.modelOf(vendor, Equivalents.Size.MID).isEmpty()) {
      throw wrong("--on: nobody has said which models of %s stand in for others; name one, as in --on %s/MODEL"
          .formatted(vendor, vendor));
    }
    return equivalents.instead(vendor, logged, names.book()).stream();
  }
}

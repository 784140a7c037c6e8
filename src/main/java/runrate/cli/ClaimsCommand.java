package runrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.claims.CheckedClaim;
import runrate.claims.ClaimAudit;
import runrate.claims.Document;
import runrate.claims.Role;
import runrate.claims.Verdict;
import runrate.files.RunrateHome;
import runrate.files.claims.ClaimsReader;
import runrate.files.report.ClaimsJson;
import runrate.files.scenario.ScenarioWriter;
import runrate.pricing.RateBook;
import runrate.scenario.Scenario;
import runrate.units.NearestName;
import runrate.units.Problem;

/// `runrate claims`: figures published elsewhere, computed again, and which of them do not add up.
@Command(name = "claims", description = "Replay published figures and say which add up.")
final class ClaimsCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "CLAIM", arity = "0..1", description = "A claim to show whole, for example 000-060.")
  private String id;

  @Option(names = "--document", paramLabel = "DOCUMENT",
      description = "Only claims of this document, for example S004.")
  private String document;

  @Option(names = "--verdict", paramLabel = "VERDICT",
      description = "Only claims with this verdict, for example INCONSISTENT.")
  private String verdict;

  @Option(names = "--derived", description = "Only figures their document worked out itself.")
  private boolean derived;

  @Option(names = "--out", paramLabel = "FILE",
      description = "Write the claim as a scenario, to be opened or estimated.")
  private Path out;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private RateCardInput rateCards;

  @Mixin
  private Overwriting overwriting;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ClaimAudit audit = ClaimAudit.of(ClaimsReader.shipped());
    Optional<String> unknown = unknown(audit);
    if (unknown.isPresent()) {
      err.println(unknown.get());
      return ExitCode.UNUSABLE;
    }
    if (out != null) {
      return write(audit.find(id).orElseThrow(), err);
    }
    List<CheckedClaim> shown = audit.claims().stream().filter(this::isWanted).toList();
    var cards = rateCards.read(RunrateHome.find());
    List<Problem> errors = cards.problems().stream().filter(Problem::isError).toList();
    errors.forEach(problem -> err.println(problem.line()));
    RateBook book = cards.book();
    if (book.offers().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.println(ClaimsJson.of(audit, shown, book, Scenario.DEFAULT_PRICES_AS_OF));
    } else if (id == null) {
      new ClaimsText(audit, shown).print(printer);
    } else {
      new ClaimText(audit, shown.getFirst(), book).print(printer);
    }
    return ExitCode.FINE;
  }

  private boolean isWanted(CheckedClaim checked) {
    return id != null ? checked.claim().id().equals(id)
        : (document == null || checked.claim().document().id().equalsIgnoreCase(document))
            && (verdict == null || named(checked.verdict()).equals(plain(verdict)))
            && (!derived || checked.claim().role() == Role.DERIVED);
  }

  /// What was asked for and is not there, as one line.
  private Optional<String> unknown(ClaimAudit audit) {
    List<String> documents = audit.book().documents().stream().map(Document::id).toList();
    List<String> verdicts = List.of(Verdict.values()).stream().map(ClaimsCommand::named).toList();
    List<String> ids = audit.claims().stream().map(checked -> checked.claim().id()).toList();
    if (id == null && out != null) {
      return Optional.of("--out needs the claim to write. Name it, for example 000-060.");
    }
    if (id != null && !ids.contains(id)) {
      return Optional.of("there is no claim '%s'.%s".formatted(id, NearestName.to(id, ids)
          .map(" Perhaps '%s' is meant."::formatted).orElse(" Without a name all claims are listed.")));
    }
    if (document != null && documents.stream().noneMatch(document::equalsIgnoreCase)) {
      return Optional.of("there is no document '%s'. Documents are %s.".formatted(
          document, String.join(", ", documents)));
    }
    return verdict == null || verdicts.contains(plain(verdict)) ? Optional.empty()
        : Optional.of("there is no verdict '%s'. Verdicts are %s.".formatted(verdict, String.join(", ", verdicts)));
  }

  static String named(Verdict verdict) {
    return plain(verdict.name());
  }

  private static String plain(String verdict) {
    return verdict.toUpperCase(Locale.ROOT).replace('_', '-');
  }

  private int write(CheckedClaim checked, PrintWriter err) {
    if (checked.scenario().isEmpty()) {
      err.println("claim %s is not one scenario, so there is nothing to write. Show it with: runrate claims %s"
          .formatted(id, id));
      return ExitCode.UNUSABLE;
    }
    Optional<Problem> refusal = overwriting.refusal(out, List.of());
    if (refusal.isPresent()) {
      err.println(refusal.get().line());
      return ExitCode.UNUSABLE;
    }
    try {
      ScenarioWriter.write(rateCards.read(RunrateHome.find()).book(), checked.scenario().get().scenario(), out);
      spec.commandLine().getOut().printf("Claim %s is in %s.%n", id, out);
      return ExitCode.FINE;
    } catch (IOException e) {
      err.println(ScenarioWriter.problem(out, e).line());
      return ExitCode.UNUSABLE;
    }
  }
}

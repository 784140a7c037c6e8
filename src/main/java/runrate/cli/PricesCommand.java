package runrate.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.discrepancy.Discrepancies;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.foreign.ImportFolder;
import runrate.files.report.PricesJson;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.units.NearestName;

/// `runrate prices`: the prices in use with their dates and sources, and what other sources say of them.
@Command(name = "prices",
    description = "Look up prices, their dates and sources, and compare them with imported lists.")
final class PricesCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", arity = "0..*",
      description = "Models to show in full, as vendor/model or by their name alone. Without: a table.")
  private List<String> models = List.of();

  @Option(names = "--vendor", paramLabel = "VENDOR", description = "Only models of this vendor.")
  private String vendor;

  @Option(names = "--on", paramLabel = "DATE",
      description = "The day the prices are for; else the day any card was last checked.")
  private LocalDate on;

  @Option(names = "--differences", description = "What every imported list says of each price.")
  private boolean differences;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private RateCardInput rateCards;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    var read = rateCards.read(RunrateHome.find());
    RateBook book = read.book();
    read.problems().stream().filter(problem -> problem.isError()).forEach(problem -> err.println(problem.line()));
    Optional<List<Offer>> wanted = wanted(book, err);
    if (wanted.isEmpty() || book.asOf().isEmpty()) {
      return ExitCode.UNUSABLE;
    }
    LocalDate date = on == null ? book.asOf().get() : on;
    Optional<Discrepancies> found = Optional.empty();
    if (differences) {
      var imports = new ImportFolder(UserFolder.find().imports()).read();
      imports.problems().forEach(problem -> err.println(problem.line()));
      found = Optional.of(Discrepancies.of(book, imports.sources(), date));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(PricesJson.of(wanted.get(), found, date));
    } else {
      new PricesText(book, wanted.get(), found, date).print(out, !models.isEmpty());
    }
    return ExitCode.FINE;
  }

  /// Empty if a name means nothing, which is told.
  private Optional<List<Offer>> wanted(RateBook book, PrintWriter err) {
    List<Offer> offers = new ArrayList<>();
    boolean known = true;
    for (String name : models) {
      List<Offer> named = named(book, name);
      offers.addAll(named);
      if (named.isEmpty()) {
        known = false;
        err.println("model '%s' is not on any rate card.%s".formatted(name, NearestName.to(name, names(book))
            .map(" Perhaps '%s' is meant."::formatted).orElse(" Without a name all models are listed.")));
      }
    }
    List<Offer> all = models.isEmpty() ? List.copyOf(book.offers()) : offers;
    List<Offer> ofVendor = all.stream().filter(offer -> vendor == null || offer.card().vendor().id().equals(vendor))
        .toList();
    if (known && ofVendor.isEmpty()) {
      err.println("there is no model of vendor '%s'. Vendors are %s.".formatted(vendor,
          String.join(", ", book.vendors().stream().map(Vendor::id).toList())));
    }
    return known && !ofVendor.isEmpty() ? Optional.of(ofVendor) : Optional.empty();
  }

  private static List<Offer> named(RateBook book, String name) {
    return book.find(name).filter(book::isListed).map(List::of).orElseGet(() -> book.offers().stream().filter(offer ->
        offer.model().id().equals(name) || offer.model().aliases().contains(name)).toList());
  }

  private static List<String> names(RateBook book) {
    return book.offers().stream().flatMap(offer -> Stream.of(offer.key(), offer.model().id())).toList();
  }
}

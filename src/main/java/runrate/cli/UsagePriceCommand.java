package runrate.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;

/// `runrate usage price`: as which model of a card calls of a model are priced that no card has.
@Command(name = "price", description = "Price calls of a model no rate card has as calls of another one.")
final class UsagePriceCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "LOGGED", description = "The model as the log names it, with the vendor before "
      + "it if the log names one.")
  private String words;

  @Parameters(index = "1", paramLabel = "VENDOR/MODEL", arity = "0..1", description = "A model of a rate card. "
      + "Without: the calls have no price again.")
  private String model;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
  private boolean help;

  @Mixin
  private RateCardInput rateCards;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    RateBook book = rateCards.read(RunrateHome.find()).book().readOn(Today.date());
    Optional<Offer> offer = Optional.ofNullable(model).flatMap(book::find);
    if (model != null && offer.isEmpty()) {
      err.println(CardedModels.none(book, model));
      return ExitCode.UNUSABLE;
    }
    int slash = words.indexOf('/');
    Optional<Offer> carded = new LoggedNames(book).find(new LoggedModel(slash < 0 ? "" : words.substring(0, slash),
        words.substring(slash + 1), "standard"));
    if (model != null && carded.isPresent()) {
      err.println("“%s” is %s, and its price is on a rate card; nothing was changed".formatted(words, carded.get()
          .shortName()));
      return ExitCode.UNUSABLE;
    }
    try {
      new UsageFolder(UserFolder.find().folder()).mean(words, offer.map(Offer::key));
    } catch (WarehouseException e) {
      err.println(e.problem().line());
      return ExitCode.UNUSABLE;
    }
    out.println(offer.map(known -> "Calls of “%s” are priced as %s from now on.".formatted(words, known.shortName()))
        .orElse("Calls of “%s” have a price only if a rate card has it.".formatted(words)));
    return ExitCode.FINE;
  }
}

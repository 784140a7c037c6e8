package runrate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.discrepancy.ListedModel;
import runrate.discrepancy.Quoted;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.cards.OwnCards;
import runrate.files.cards.RateCardFolder;
import runrate.files.foreign.ForeignFormat;
import runrate.files.foreign.ImportFolder;
import runrate.pricing.Adoption;
import runrate.pricing.Offer;
import runrate.pricing.OwnPrice;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.text.Figures;
import runrate.units.Excerpt;
import runrate.units.NearestName;

/// `runrate import --adopt`: prices of imported lists become the user's own.
///
/// @param lists of which format only; else of any
/// @param since first day the prices hold; else what the list says
record Adopting(Optional<ForeignFormat> lists, Optional<LocalDate> since, PrintWriter out, PrintWriter err) {

  /// @return whether every model was adopted; the others are told
  boolean adopt(List<String> models) {
    UserFolder user = UserFolder.find();
    ImportFolder.Result imports = new ImportFolder(user.imports()).read();
    imports.problems().forEach(problem -> err.println(problem.line()));
    List<Quoted> known = imports.sources().stream().filter(quoted ->
        lists.map(format -> format.label().equals(quoted.source())).orElse(true)).toList();
    boolean all = true;
    for (String model : models) {
      all &= adopt(model, known, user);
    }
    return all;
  }

  private boolean adopt(String model, List<Quoted> known, UserFolder user) {
    RateBook book = RateCardFolder.read(RunrateHome.find().rateCards(), user.rateCards()).book();
    List<ListedModel> found = ListedModel.find(model, book, known);
    if (found.isEmpty()) {
      err.println("model '%s' is in no imported list. %s.".formatted(Excerpt.of(model), hint(model, known)));
      return false;
    }
    ListedModel listed = found.getFirst();
    Optional<Offer> inUse = listed.inUse(book);
    Optional<OwnPrice> price = Adoption.of(listed.source(), listed.offer(), inUse, since);
    if (price.isEmpty()) {
      err.println("%s has no price of %s yet. Import a newer list.".formatted(listed.source(), Excerpt.of(model)));
      return false;
    }
    var cards = new OwnCards(user.rateCards());
    OwnCards.Change change = inUse.map(offer -> cards.put(offer, price.get()))
        .orElseGet(() -> cards.putNew(listed.offer(), price.get(), book));
    change.problems().forEach(problem -> err.println(problem.line()));
    if (change.undo().isEmpty()) {
      return false;
    }
    String key = inUse.map(Offer::key).orElse(listed.offer().key());
    say(key, listed, price.get(), change.undo().get().file());
    return true;
  }

  private void say(String key, ListedModel listed, OwnPrice price, Path file) {
    PriceSet base = price.prices().base();
    out.printf("Adopted %s from %s, read %s: %s in and %s out per million tokens, %s. It is your own price now, "
        + "in %s; the Rate cards tab gives it up again.%n",
        key, listed.source(), Figures.date(price.asOf()), Figures.price(base.input().doubleValue()),
        Figures.price(base.output().doubleValue()), price.from().equals(Adoption.SINCE_EVER) ? "on any day"
            : "from %s on".formatted(Figures.date(price.from())), file);
  }

  private static String hint(String model, List<Quoted> known) {
    if (known.isEmpty()) {
      return "Import one first: runrate import FILE --adopt " + Excerpt.of(model);
    }
    List<String> keys = known.stream().flatMap(list -> list.cards().stream()).flatMap(card ->
        card.models().stream().flatMap(one -> Stream.of(card.vendor().id() + "/" + one.id()))).distinct().toList();
    return NearestName.to(model, keys).map("Perhaps '%s' is meant"::formatted).orElse("Fetch a newer list");
  }
}

package runrate.files.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import runrate.files.calls.WarehouseException;
import runrate.files.disk.Reason;
import runrate.pricing.RateBook;
import runrate.units.Problem;
import runrate.usage.LoggedNames;

/// Where recorded calls are kept: the store, the key that hides the names of users in it, and what somebody said of
/// tables nobody knows.
public record UsageFolder(Path folder) {

  Path store() {
    return folder.resolve("usage.duckdb");
  }

  Path userKey() {
    return folder.resolve("usage-users.key");
  }

  /// What stands for users, with the key of this folder.
  public UserHash users() throws WarehouseException {
    return new UserHash(made().userKey());
  }

  /// Where drivers of databases lie that are not part of the program.
  public Path drivers() {
    return folder.resolve("drivers");
  }

  RememberedColumns columns() {
    return new RememberedColumns(new KeptAnswers(folder.resolve("usage-columns.properties"),
        "Columns of tables of calls, by a hash of their header"));
  }

  /// What was said of the database that was asked last, its password never.
  public Map<String, String> lastDatabase() {
    Properties kept = databases().all();
    return kept.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, kept::getProperty));
  }

  public void keepLastDatabase(Map<String, String> said) throws WarehouseException {
    made();
    var kept = new Properties();
    kept.putAll(said);
    databases().keep(kept);
  }

  private KeptAnswers databases() {
    return new KeptAnswers(folder.resolve("usage-database.properties"), "The database that was asked last");
  }

  /// The rules that tag what is recorded.
  public KeptRules rules() {
    return new KeptRules(folder.resolve("usage-rules.txt"));
  }

  /// How what all pay for is split.
  public KeptShare share() {
    return new KeptShare(folder.resolve("usage-shared.txt"));
  }

  /// What somebody has named of bills.
  public KeptNames named() {
    return new KeptNames(folder.resolve("usage-named.txt"));
  }

  private KeptAnswers models() {
    return new KeptAnswers(folder.resolve("usage-models.properties"), "Models of rate cards, by the words of a log");
  }

  /// Finds the models a log means, those of no card where somebody said which one they are.
  public LoggedNames names(RateBook book) {
    Properties kept = models().all();
    return new LoggedNames(book, kept.stringPropertyNames().stream().filter(words -> book.find(kept.getProperty(words))
        .isPresent()).collect(Collectors.toMap(words -> words, kept::getProperty)));
  }

  /// Keeps which model of a card the words of a log mean, or forgets it.
  ///
  /// @param words [LoggedNames#words]
  /// @param model `vendor/model` of a card
  public void mean(String words, Optional<String> model) throws WarehouseException {
    made();
    Properties kept = models().all();
    String key = words.strip().toLowerCase(Locale.ROOT);
    model.ifPresentOrElse(named -> kept.setProperty(key, named), () -> kept.remove(key));
    models().keep(kept);
  }

  /// Whether anything was ever recorded.
  public boolean isThere() {
    return Files.exists(store());
  }

  UsageFolder made() throws WarehouseException {
    try {
      Files.createDirectories(folder);
      return this;
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "this folder cannot be made: " + Reason.of(e),
          "Free the place, or name another with XDG_CONFIG_HOME").inFile(folder.toString()), e);
    }
  }

  /// Deletes every recorded call, the key and what was named of bills; the logs themselves stay where they are.
  public void forget() throws WarehouseException {
    delete(List.of(store(), log(), userKey(), named().file()));
  }

  /// Takes a store away that holds nothing. The key stays: names that were hidden with it elsewhere stay the same.
  void sweep() throws WarehouseException {
    delete(List.of(store(), log()));
  }

  private Path log() {
    return folder.resolve("usage.duckdb.wal");
  }

  private void delete(List<Path> files) throws WarehouseException {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new WarehouseException(Problem.error("", "recorded calls could not be deleted: " + Reason.of(e),
          "Close every Runrate that has them open").inFile(store().toString()), e);
    }
  }
}

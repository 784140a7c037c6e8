package runrate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;
import runrate.units.Problem;

/// Which rate cards a command reads: the shipped ones with those of the user's own, or one folder alone.
final class RateCardInput {
  @Option(names = "--rate-cards", paramLabel = "FOLDER",
      description = "Read the rate cards from here, and none of your own.")
  private Path folder;

  /// A folder that is named and has no card says so in one problem, which stands for every model nobody sells.
  RateCardFolder.Result read(RunrateHome home) {
    return folder == null ? RateCardFolder.read(home.rateCards(), UserFolder.find().rateCards())
        : told(RateCardFolder.read(folder));
  }

  /// The folder that was named.
  Optional<Path> named() {
    return Optional.ofNullable(folder);
  }

  private RateCardFolder.Result told(RateCardFolder.Result read) {
    return !read.book().cards().isEmpty() || !read.problems().isEmpty() ? read
        : new RateCardFolder.Result(read.book(), List.of(Problem.error("", "there is no rate card in this folder",
            "Check the path").inFile(folder.toString())));
  }
}

package runrate.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;

/// Which rate cards a command reads: the shipped ones with those of the user's own, or one folder alone.
final class RateCardInput {
  @Option(names = "--rate-cards", paramLabel = "FOLDER",
      description = "Read the rate cards from here, and none of your own.")
  private Path folder;

  RateCardFolder.Result read(RunrateHome home) {
    return folder == null ? RateCardFolder.read(home.rateCards(), UserFolder.find().rateCards())
        : RateCardFolder.read(folder);
  }
}

package runrate.desktop;

import java.nio.file.Path;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.store.DeskState;

/// Says at the top of the window what should be known of the file that was opened, until it is read or the next one
/// is opened. What the open scenario itself gives reason to say is shown live.
final class OpenedNotice extends Notice {
  OpenedNotice() {
    super("opened-notice");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
  }

  void show(DeskState state) {
    String file = state.file().map(Path::toString).orElse("");
    state.fileProblems().stream().filter(problem -> !problem.isError() && problem.file().equals(file)).findFirst()
        .ifPresentOrElse(
        problem -> ask(Feather.INFO, words(problem.what()), action("Understood", this::hide)), this::hide);
  }

  private static String words(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }
}

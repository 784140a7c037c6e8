package runrate.desktop;

import java.util.List;
import javafx.stage.Window;

/// What has to be asked before a file or work would be lost; an interface, so that a test can answer.
interface FileQuestions {
  /// What to do with a file that is no longer what it was.
  enum Changed { OVERWRITE, RELOAD, SAVE_AS, CANCEL }

  /// What to do with work that would be left.
  enum Leaving { SAVE, DISCARD, CANCEL }

  /// @param differences between what is on disk and what is in the window, a line each
  Changed changedOnDisk(String words, List<String> differences, Window owner);

  /// @param canSave whether there is anything a file could hold
  Leaving leaving(String words, boolean canSave, Window owner);
}

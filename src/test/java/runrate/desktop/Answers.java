package runrate.desktop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.stage.Window;

/// Answers what a window asks, and remembers what was asked.
final class Answers implements FileQuestions {
  final List<String> questions = new ArrayList<>();
  final List<String> differences = new ArrayList<>();
  final Deque<Changed> changed = new ArrayDeque<>();
  final Deque<Leaving> leaving = new ArrayDeque<>();
  boolean couldSave;

  @Override
  public Changed changedOnDisk(String words, List<String> shown, Window owner) {
    questions.add(words);
    differences.addAll(shown);
    return changed.remove();
  }

  @Override
  public Leaving leaving(String words, boolean canSave, Window owner) {
    questions.add(words);
    couldSave = canSave;
    return leaving.remove();
  }
}

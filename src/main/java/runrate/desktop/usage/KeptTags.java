package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.sharing.SharedWay;
import runrate.usage.TagRule;

/// The rules that tag calls, and how the shared team is split. Every change is made to what is kept by then, kept at
/// once, and the figures are asked again.
final class KeptTags {
  private final UsageFolder folder;
  private final Runnable onRules;
  private final Runnable onShare;
  private Optional<Optional<SharedWay>> known = Optional.empty();
  private String problem = "";

  /// Something that is kept in a file.
  private interface Keeping {
    void run() throws WarehouseException;
  }

  /// @param onRules asks for the figures again
  /// @param onShare shows them again
  KeptTags(UsageFolder folder, Runnable onRules, Runnable onShare) {
    this.folder = folder;
    this.onRules = onRules;
    this.onShare = onShare;
  }

  /// The first first; none where they cannot be read, which [#problem] says.
  List<TagRule> rules() {
    List<TagRule> rules = new ArrayList<>();
    tried(() -> rules.addAll(folder.rules().all()));
    return List.copyOf(rules);
  }

  void change(Consumer<List<TagRule>> change) {
    if (tried(() -> {
      List<TagRule> rules = new ArrayList<>(folder.rules().all());
      change.accept(rules);
      folder.rules().keep(rules);
    })) {
      onRules.run();
    }
  }

  /// How the shared team is split; absent where it pays for itself.
  Optional<SharedWay> way() {
    if (known.isEmpty()) {
      known = Optional.of(Optional.empty());
      tried(() -> known = Optional.of(folder.share().way()));
    }
    return known.get();
  }

  void split(Optional<SharedWay> way) {
    if (tried(() -> folder.share().keep(way))) {
      known = Optional.of(way);
      onShare.run();
    }
  }

  private boolean tried(Keeping keeping) {
    try {
      keeping.run();
      problem = "";
      return true;
    } catch (WarehouseException e) {
      problem = e.problem().line();
      return false;
    }
  }

  /// Why the last of these did not go; empty where it went.
  String problem() {
    return problem;
  }
}

package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.files.calls.WarehouseException;
import runrate.files.warehouse.UsageFolder;
import runrate.ledger.NamedPart;

/// What somebody has named of bills. Every change is made to what is kept by then, and kept at once.
final class NamedParts {
  private final UsageFolder folder;
  private Optional<List<NamedPart>> known = Optional.empty();
  private String problem = "";

  NamedParts(UsageFolder folder) {
    this.folder = folder;
  }

  /// None where they cannot be read, which [#problem] says.
  List<NamedPart> all() {
    if (known.isEmpty()) {
      change(parts -> parts, false);
    }
    return known.orElse(List.of());
  }

  void add(NamedPart part) {
    change(parts -> {
      List<NamedPart> more = new ArrayList<>(parts);
      more.add(part);
      return more;
    }, true);
  }

  void remove(NamedPart part) {
    change(parts -> parts.stream().filter(each -> !each.equals(part)).toList(), true);
  }

  /// They are read again when they are asked for: all of them may be gone.
  void forget() {
    known = Optional.empty();
  }

  private void change(UnaryOperator<List<NamedPart>> change, boolean isKept) {
    try {
      List<NamedPart> parts = change.apply(folder.named().all());
      if (isKept) {
        folder.named().keep(parts);
      }
      known = Optional.of(List.copyOf(parts));
      problem = "";
    } catch (WarehouseException e) {
      known = known.or(() -> Optional.of(List.of()));
      problem = e.problem().line();
    }
  }

  /// Why the last of these did not go; empty where it went.
  String problem() {
    return problem;
  }
}
